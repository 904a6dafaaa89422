package org.qihang.notification.ui;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Role;
import org.qihang.testing.Pages;

/** Opens pages that are for who is signed in, at addresses that may have a query. */
final class Visit {

    private Visit() {}

    static void open(Pages pages, Actor actor, String address) {
        open(pages, actor, Language.EN, address);
    }

    static void open(Pages pages, Actor actor, Language language, String address) {
        pages.open(actor, language, "/");
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(actor::by);
        request.setUserInRole((person, role) -> actor.holds(Role.valueOf(role.replaceFirst("^ROLE_", ""))));
        go(address);
    }

    static void go(String address) {
        String[] parts = address.substring(1).split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        MockVaadin.clientRoundtrip(false);
    }

    /** All that the page shows, texts within buttons too. */
    static String text() {
        MockVaadin.clientRoundtrip(false);
        return text(UI.getCurrent());
    }

    private static String text(Component component) {
        if (component instanceof Text text) {
            return text.getText();
        }
        String own = component instanceof Html
                ? component.getElement().getOuterHTML()
                : component.getElement().getText();
        return Stream.concat(
                        Stream.of(own),
                        component
                                .getChildren()
                                .filter(child -> child instanceof Text || child.isVisible())
                                .map(Visit::text))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
