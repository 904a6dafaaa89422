package org.qihang.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qihang.account.AccountRoutes;
import org.qihang.account.CurrentActor;
import org.qihang.account.PasswordResets;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Universities;
import org.qihang.account.University;
import org.qihang.store.Rejected;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Confirm;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Page;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Toast;

/** A person as whoever administers them sees them. */
@Route(AccountRoutes.ADMINISTRATION + "/people")
@RolesAllowed({"UNIVERSITY_ADMIN", "INSTALLATION_ADMIN"})
class PersonView extends Page implements HasUrlParameter<String> {

    private final CurrentActor current;
    private final People people;
    private final Universities universities;
    private final PasswordResets resets;
    private final Div content = new Stack().loose();

    PersonView(CurrentActor current, People people, Universities universities, PasswordResets resets) {
        this.current = current;
        this.people = people;
        this.universities = universities;
        this.resets = resets;
        addClassName("reading");
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        PersonId person = Addressed.person(id)
                .filter(known -> people.find(known).isPresent())
                .orElseThrow(NotFoundException::new);
        show(person);
    }

    private void show(PersonId id) {
        Person person = people.administered(current.require(), id);
        List<University> known = universities.all();
        title(person.fullName());
        content.removeAll();
        if (person.isDisabled()) {
            content.add(Notice.warn(getTranslation("account.PersonView.isDisabled")));
        }
        content.add(
                Card.titled(
                        getTranslation("account.MeView.account"), new AccountFacts(person, known, current.language())),
                Card.titled(
                        getTranslation("account.PersonView.roles"),
                        new Roles(people, current, person, new RoleNames(known, current.language()), this::change)));
        content.add(
                people.administersAll(current.require(), person)
                        ? access(person)
                        : new Paragraph(getTranslation("account.PersonView.elsewhere")));
        content.add(
                Buttons.quietLinkTo("/" + AccountRoutes.ADMINISTRATION, getTranslation("account.UniversityView.back")));
    }

    private Component access(Person person) {
        Row acts = new Row(Buttons.plain(getTranslation("account.PersonView.sendLink"), event -> {
            resets.send(current.require(), person.id());
            Toast.done(getTranslation("account.MeView.newPasswordSent", person.email()));
        }));
        if (person.isDisabled()) {
            acts.add(Buttons.plain(
                    getTranslation("account.PersonView.enable"),
                    event -> change(person, () -> people.enable(current.require(), person.id()))));
        } else if (!current.require().is(person.id())) {
            acts.add(Buttons.plain(getTranslation("account.PersonView.disable"), event -> askToDisable(person)));
        }
        return Card.titled(getTranslation("account.PersonView.access"), acts);
    }

    private void askToDisable(Person person) {
        Confirm.ask(
                getTranslation("account.PersonView.disableTitle", person.fullName()),
                getTranslation("account.PersonView.disableText"),
                getTranslation("account.PersonView.disable"),
                getTranslation("account.UniversityView.cancel"),
                () -> change(person, () -> people.disable(current.require(), person.id())));
    }

    private void change(Person person, Runnable command) {
        try {
            command.run();
        } catch (Rejected rejected) {
            rejected.problems()
                    .forEach(problem -> Toast.failed(getTranslation(
                            problem.textKey(), problem.arguments().toArray())));
        }
        show(person.id());
    }
}
