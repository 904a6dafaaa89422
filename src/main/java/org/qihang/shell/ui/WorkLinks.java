package org.qihang.shell.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Row;

/** The pages of one's roles, for who has more to do here than to learn. */
class WorkLinks extends Card {

    private final boolean any;

    WorkLinks() {
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.order() != null && entry.order() >= MainLayout.WORK)
                .toList();
        any = !entries.isEmpty();
        Row links = new Row();
        entries.forEach(entry ->
                links.add(Buttons.linkTo("/" + entry.path().replaceFirst("^/", ""), getTranslation(entry.title()))));
        add(new H2(getTranslation("shell.WorkLinks.title")), links);
        setVisible(any);
    }

    boolean hasAny() {
        return any;
    }
}
