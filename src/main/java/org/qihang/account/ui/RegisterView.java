package org.qihang.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.qihang.account.AccountRoutes;
import org.qihang.account.CurrentActor;
import org.qihang.account.PersonId;
import org.qihang.account.Registrations;
import org.qihang.account.Universities;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Page;
import org.qihang.uikit.Zones;

@Route(AccountRoutes.REGISTER)
@AnonymousAllowed
class RegisterView extends Page implements BeforeEnterObserver {

    private final PersonId person = PersonId.random();
    private final Registrations registrations;
    private final CurrentActor current;
    private final Door door;
    private final RegistrationForm form;
    private final Anchor signIn;
    private String backTo = "/";

    RegisterView(Registrations registrations, Universities universities, CurrentActor current, Door door) {
        this.registrations = registrations;
        this.current = current;
        this.door = door;
        addClassName("narrow");
        title(getTranslation("account.RegisterView.title"));
        subtitle(getTranslation("account.RegisterView.subtitle"));
        form = new RegistrationForm(universities.open(), current.language());
        Button register = Buttons.go(getTranslation("account.RegisterView.register"), event -> register());
        register.addClickShortcut(Key.ENTER);
        signIn = Buttons.quietLinkTo("/" + AccountRoutes.SIGN_IN, getTranslation("account.RegisterView.signIn"));
        form.add(register, signIn);
        add(new Card(form));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        backTo = BackTo.of(event);
        signIn.setHref(BackTo.through(AccountRoutes.SIGN_IN, backTo));
    }

    private void register() {
        form.errors().nothingRefused(() -> {
            registrations.register(person, form.registration(Zones.ofBrowser(current.zone())));
            form.accepted();
            door.enter(person, backTo);
        });
    }
}
