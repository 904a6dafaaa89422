package org.qihang.camp.ui;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qihang.account.Actor;
import org.qihang.account.Role;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.Applications;
import org.qihang.camp.CampDraft;
import org.qihang.camp.CampId;
import org.qihang.camp.Camps;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/** Camps and applications for the tests of pages, made as people make them. */
@Service
class CampScene {

    private final Camps camps;
    private final Applications applications;
    private final ApplicationContext context;

    CampScene(Camps camps, Applications applications, ApplicationContext context) {
        this.camps = camps;
        this.applications = applications;
        this.context = context;
    }

    /** Opens a page as a person with the roles that they hold, in English. */
    void open(Actor actor, String address) {
        context.getBean(Pages.class).open(actor, "/");
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                && request.getRequest() instanceof FakeRequest fake) {
            fake.setUserPrincipalInt(actor::by);
            fake.setUserInRole((person, role) -> actor.holds(Role.valueOf(role.replaceFirst("^ROLE_", ""))));
        }
        go(address);
    }

    /** On from the page that is open, to an address that may have a query. */
    void go(String address) {
        String[] parts = address.substring(1).split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        MockVaadin.clientRoundtrip(false);
    }

    /** All that the page shows. */
    String text() {
        MockVaadin.clientRoundtrip(false);
        return text(UI.getCurrent());
    }

    private static String text(Component component) {
        if (component instanceof Text text) {
            return text.getText();
        } else if (component instanceof Html html) {
            return html.getInnerHtml();
        }
        Stream<String> own = Stream.concat(
                Stream.of(component.getElement().getText()),
                Stream.of("label", "helperText", "errorMessage", "header")
                        .map(name -> component.getElement().getProperty(name, "")));
        Stream<String> below = component
                .getChildren()
                .filter(child -> child instanceof Text || child.isVisible())
                .map(CampScene::text);
        return Stream.concat(own, below).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    CampId draft(Campus campus, CampDraft draft) {
        return camps.create(campus.withRole(Role.ORGANIZER), CampId.random(), campus.university(), draft);
    }

    CampId published(Campus campus, CampDraft draft) {
        Actor organizer = campus.withRole(Role.ORGANIZER);
        CampId id = camps.create(organizer, CampId.random(), campus.university(), draft);
        camps.publish(organizer, id);
        return id;
    }

    Application apply(Actor actor, CampId camp) {
        return applications.apply(actor, camp, ApplicationId.random(), "13800138000", "");
    }
}
