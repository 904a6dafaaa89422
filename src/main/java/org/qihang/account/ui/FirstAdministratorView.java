package org.qihang.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.qihang.account.AccountRoutes;
import org.qihang.account.CurrentActor;
import org.qihang.account.FirstAdministrator;
import org.qihang.account.Person;
import org.qihang.account.Registration;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Empty;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Page;
import org.qihang.uikit.Zones;

/** Where the link leads that stands in the log of a new installation. */
@Route(AccountRoutes.FIRST_ADMINISTRATOR)
@AnonymousAllowed
class FirstAdministratorView extends Page implements HasUrlParameter<String> {

    private final FirstAdministrator first;
    private final CurrentActor current;
    private final Door door;
    private final FieldErrors errors = new FieldErrors();
    private final TextField fullName = new TextField();
    private final PasswordField password = new PasswordField();
    private final ConsentField consent = new ConsentField();
    private final Div content = new Div();
    private String link = "";

    FirstAdministratorView(FirstAdministrator first, CurrentActor current, Door door) {
        this.first = first;
        this.current = current;
        this.door = door;
        addClassName("narrow");
        title(getTranslation("account.FirstAdministratorView.title"));
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String given) {
        link = given;
        content.removeAll();
        if (first.isValid(link)) {
            subtitle(getTranslation("account.FirstAdministratorView.subtitle", first.email()));
            content.add(new Card(form(first.known())));
        } else {
            content.add(new Empty(
                    getTranslation("account.ResetPasswordView.ended"),
                    getTranslation("account.problem.firstAdministratorLink"),
                    Buttons.goTo("/" + AccountRoutes.SIGN_IN, getTranslation("account.RegisterView.signIn"))));
        }
    }

    private Div form(Optional<Person> known) {
        fullName.setLabel(getTranslation("account.RegistrationForm.fullName"));
        fullName.setAutocomplete(Autocomplete.NAME);
        fullName.setValue(known.map(Person::fullName).orElse(""));
        fullName.setReadOnly(known.isPresent());
        password.setLabel(getTranslation("account.ResetPasswordView.password"));
        password.setHelperText(getTranslation("account.RegistrationForm.passwordHelp"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        consent.setVisible(known.isEmpty());
        errors.field("fullName", fullName);
        errors.field("password", password);
        errors.field("consent", consent);
        Button begin = Buttons.go(getTranslation("account.FirstAdministratorView.begin"), event -> begin());
        begin.addClickShortcut(Key.ENTER);
        Div form = new Div(errors.general(), fullName, password, consent, begin);
        form.addClassName("form");
        return form;
    }

    private void begin() {
        Registration given = new Registration(
                fullName.getValue(),
                first.email(),
                password.getValue(),
                null,
                "",
                "",
                "",
                Zones.ofBrowser(current.zone()),
                current.language(),
                consent.version());
        errors.nothingRefused(() -> door.enter(first.begin(link, given), "/" + AccountRoutes.ADMINISTRATION));
    }
}
