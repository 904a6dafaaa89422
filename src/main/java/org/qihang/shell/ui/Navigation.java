package org.qihang.shell.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Links to the application's parts, the open one marked. They are one element for the server: thousands of pages are open
 * at a time, and a component for each link and each drawing would weigh more than all else in them.
 */
@Tag("nav")
class Navigation extends HtmlComponent {

    private final transient List<MenuEntry> entries;
    private final boolean drawn;

    /** @param drawn whether each has its icon */
    Navigation(String label, List<MenuEntry> entries, boolean drawn) {
        this.entries = entries;
        this.drawn = drawn;
        getElement().setAttribute("aria-label", label);
        show("");
    }

    /** @param path that is open, with a leading slash */
    void show(String path) {
        getElement()
                .setProperty(
                        "innerHTML",
                        entries.stream().map(entry -> link(entry, path)).collect(Collectors.joining()));
    }

    private String link(MenuEntry entry, String path) {
        String target = entry.path().startsWith("/") ? entry.path() : "/" + entry.path();
        return "<a href=\"%s\"%s>%s<span>%s</span></a>"
                .formatted(
                        target,
                        isWithin(target, path) ? " aria-current=\"page\"" : "",
                        drawn ? Icons.svg(String.valueOf(entry.icon())) : "",
                        HtmlUtils.htmlEscape(getTranslation(entry.title())));
    }

    private static boolean isWithin(String target, String path) {
        return path.equals(target) || (target.length() > 1 && path.startsWith(target + "/"));
    }
}
