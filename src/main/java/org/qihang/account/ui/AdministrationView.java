package org.qihang.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.People;
import org.qihang.account.Role;
import org.qihang.account.Universities;
import org.qihang.account.University;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;

/** The universities that the person administers, and the people in them. What was searched for stands in the address. */
@Route(AccountRoutes.ADMINISTRATION)
@Menu(title = "account.AdministrationView.menu", order = 80, icon = "administration")
@RolesAllowed({"UNIVERSITY_ADMIN", "INSTALLATION_ADMIN"})
class AdministrationView extends Page implements BeforeEnterObserver {

    private final CurrentActor current;
    private final Universities universities;
    private final People people;
    private final Div content = new Stack().loose();

    AdministrationView(CurrentActor current, Universities universities, People people) {
        this.current = current;
        this.universities = universities;
        this.people = people;
        title(getTranslation("account.AdministrationView.title"));
        if (current.require().holds(Role.INSTALLATION_ADMIN)) {
            headActions(Buttons.linkTo(
                    "/" + NewUniversityView.ADDRESS, getTranslation("account.AdministrationView.create")));
        }
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = current.require();
        List<University> administered = universities.all().stream()
                .filter(university -> actor.holds(Role.UNIVERSITY_ADMIN, university.id()))
                .toList();
        PeopleSearch search = PeopleSearch.of(event.getLocation().getQueryParameters(), actor, administered);
        content.removeAll();
        content.add(
                Card.titled(getTranslation("account.AdministrationView.people"), found(actor, administered, search)),
                Card.titled(
                        getTranslation("account.AdministrationView.universities"),
                        new UniversityList(administered, current.language())));
    }

    private Stack found(Actor actor, List<University> administered, PeopleSearch search) {
        PeopleSearchForm form = new PeopleSearchForm(
                administered, actor.holds(Role.INSTALLATION_ADMIN), search, current.language(), this::search);
        return search.mayBeAsked()
                ? new Stack(
                        form,
                        new PeopleList(
                                people.search(actor, search.university(), search.text()),
                                new RoleNames(universities.all(), current.language())))
                : new Stack(form);
    }

    private void search(PeopleSearch search) {
        QueryParameters asked = search.query();
        getUI().ifPresent(ui -> ui.navigate(AccountRoutes.ADMINISTRATION, asked));
    }
}
