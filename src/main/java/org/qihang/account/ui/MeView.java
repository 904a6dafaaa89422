package org.qihang.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.NotSignedIn;
import org.qihang.account.PasswordResets;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.SignIns;
import org.qihang.account.SignedIn;
import org.qihang.account.Universities;
import org.qihang.account.University;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Draft;
import org.qihang.uikit.Page;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Toast;
import org.qihang.uikit.When;

@Route(AccountRoutes.ME)
@Menu(title = "account.MeView.menu", order = 40, icon = "me")
@PermitAll
class MeView extends Page implements BeforeEnterObserver {

    private static final double WORK = 50;

    private final CurrentActor current;
    private final People people;
    private final Universities universities;
    private final SignIns signIns;
    private final PasswordResets resets;
    private final Stack main = new Stack().loose();
    private final Stack aside = new Stack().loose();
    private final Div devices = new Div();

    MeView(
            CurrentActor current,
            People people,
            Universities universities,
            SignIns signIns,
            PasswordResets resets,
            Door door) {
        this.current = current;
        this.people = people;
        this.universities = universities;
        this.signIns = signIns;
        this.resets = resets;
        headActions(Buttons.plain(getTranslation("account.MeView.signOut"), event -> leave(door)));
        Div columns = new Div(main, aside);
        columns.addClassName("main-aside");
        add(columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person person = current.person().orElseThrow(NotSignedIn::new);
        title(person.fullName());
        main.removeAll();
        main.add(work());
        main.add(profile(person));
        aside.removeAll();
        aside.add(
                account(person),
                Card.titled(getTranslation("account.MeView.devices"), devices),
                Card.titled(getTranslation("account.MeView.appearance"), new AppearanceChoice()));
        showDevices();
    }

    private void leave(Door door) {
        current.find().ifPresent(actor -> Draft.forgetAll(UI.getCurrent(), actor.id()));
        door.leave();
    }

    /** On a phone, the tabs leave no room for it elsewhere. */
    private List<Component> work() {
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.order() != null && entry.order() >= WORK)
                .toList();
        Row links = new Row();
        entries.forEach(entry ->
                links.add(Buttons.linkTo("/" + entry.path().replaceFirst("^/", ""), getTranslation(entry.title()))));
        return entries.isEmpty() ? List.of() : List.of(Card.titled(getTranslation("account.MeView.work"), links));
    }

    private Component profile(Person person) {
        ProfileForm form = new ProfileForm(person);
        form.add(new Row(Buttons.go(getTranslation("account.MeView.save"), event -> save(form))));
        return Card.titled(getTranslation("account.MeView.profile"), form);
    }

    private void save(ProfileForm form) {
        Actor actor = current.require();
        if (form.errors().nothingRefused(() -> people.change(actor, form.profile()))) {
            form.saved();
            title(form.profile().fullName());
            Toast.done(getTranslation("account.MeView.saved"));
        }
    }

    private Component account(Person person) {
        List<University> known = universities.all();
        RoleNames names = new RoleNames(known, current.language());
        String roles = person.grants().stream()
                .map(grant -> names.of(this, grant.role(), grant.university()))
                .collect(Collectors.joining(getTranslation("account.PeopleList.separator")));
        return Card.titled(
                getTranslation("account.MeView.account"),
                new Stack(
                        new AccountFacts(person, known, current.language()),
                        new Fact(getTranslation("account.PersonView.roles"), roles),
                        Buttons.plain(getTranslation("account.MeView.newPassword"), event -> askForPassword())));
    }

    private void askForPassword() {
        Person person = current.person().orElseThrow(NotSignedIn::new);
        resets.request(person.email());
        Toast.done(getTranslation("account.MeView.newPasswordSent", person.email()));
    }

    private void showDevices() {
        SignedIn here = current.signedIn().orElseThrow(NotSignedIn::new);
        Actor actor = here.person().asActor();
        devices.removeAll();
        devices.add(new Devices(
                signIns.devices(actor),
                here.id(),
                When.in(getLocale(), here.person().zone()),
                this::revoke));
    }

    private void revoke(String device) {
        signIns.revoke(current.require(), device);
        showDevices();
    }
}
