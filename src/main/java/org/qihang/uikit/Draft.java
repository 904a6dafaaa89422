package org.qihang.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.qihang.store.Identifier;

/**
 * What is typed into a form, kept in this browser until it is saved: it survives a reload, an expired session, and a node
 * that dies. Per person and form. Secrets have no place in it.
 */
public final class Draft {

    private static final Duration LIFE = Duration.ofDays(30);
    /** With which the names of all drafts begin; the person follows. */
    public static final String PREFIX = "qihang-draft/";

    private static final String KEEP = script();
    /** Ends with the tab: nobody else should find what somebody typed who isn't signed in. */
    private static final String TAB = "sessionStorage";

    private static final String BROWSER = "localStorage";

    private final Component form;
    private final String name;
    private final String store;
    private boolean told = true;

    private Draft(Component form, String name, String store) {
        this.form = form;
        this.name = PREFIX + name;
        this.store = store;
    }

    /**
     * @param name of the form and what it is about, the same each time
     * @param fields in the form, always in the same order, each with a text as its value in the browser, or with
     *     boxes to be checked in it
     */
    public static <F extends Component & HasComponents> Draft of(
            F form, Identifier person, String name, Component... fields) {
        return new Draft(form, person.value() + "/" + name, BROWSER).keep(form, fields);
    }

    /** For who isn't signed in. */
    public static <F extends Component & HasComponents> Draft ofNobody(F form, String name, Component... fields) {
        return new Draft(form, "/" + name, TAB).keep(form, fields);
    }

    private Draft keep(HasComponents shown, Component... fields) {
        for (int i = 0; i < fields.length; i++) {
            fields[i].getElement().setAttribute("data-draft", String.valueOf(i));
        }
        form.addAttachListener(event -> form.getElement()
                .executeJs(KEEP, name, store, (double) LIFE.toMillis())
                .then(Boolean.class, restored -> {
                    if (restored && told) {
                        tell(shown);
                    }
                }));
        return this;
    }

    /** Says nothing when it puts something back: the form says so itself. */
    public Draft untold() {
        told = false;
        return this;
    }

    /** After the acknowledged save. */
    public void forget() {
        UI.getCurrent().getPage().executeJs("window[$0].removeItem($1)", store, name);
    }

    /** When somebody leaves a browser that others may use. */
    public static void forgetAll(UI ui, Identifier person) {
        ui.getPage()
                .executeJs(
                        "Object.keys(localStorage).filter(key => key.startsWith($0))"
                                + ".forEach(key => localStorage.removeItem(key))",
                        PREFIX + person.value() + "/");
    }

    private void tell(HasComponents shown) {
        Notice notice = Notice.ok(form.getTranslation("uikit.Draft.restored"));
        notice.add(Buttons.quiet(form.getTranslation("uikit.Draft.discard"), event -> {
            forget();
            UI.getCurrent().getPage().reload();
        }));
        shown.addComponentAsFirst(notice);
    }

    private static String script() {
        try (InputStream file = Objects.requireNonNull(Draft.class.getResourceAsStream("draft.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
