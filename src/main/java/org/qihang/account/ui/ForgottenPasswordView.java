package org.qihang.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.qihang.account.AccountRoutes;
import org.qihang.account.PasswordResets;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Page;

/** Answers the same, whether anybody has the address or not. */
@Route(AccountRoutes.FORGOTTEN)
@AnonymousAllowed
class ForgottenPasswordView extends Page {

    private final PasswordResets resets;
    private final FieldErrors errors = new FieldErrors();
    private final EmailField email = new EmailField();
    private final Div answer = new Div();

    ForgottenPasswordView(PasswordResets resets) {
        this.resets = resets;
        addClassName("narrow");
        title(getTranslation("account.ForgottenPasswordView.title"));
        subtitle(getTranslation("account.ForgottenPasswordView.subtitle"));
        email.setLabel(getTranslation("account.RegistrationForm.email"));
        email.setAutocomplete(Autocomplete.EMAIL);
        errors.field("email", email);
        Button ask = Buttons.go(getTranslation("account.ForgottenPasswordView.ask"), event -> ask());
        ask.addClickShortcut(Key.ENTER);
        Div form = new Div(
                email,
                ask,
                answer,
                Buttons.quietLinkTo("/" + AccountRoutes.SIGN_IN, getTranslation("account.RegisterView.signIn")));
        form.addClassName("form");
        add(new Card(form));
    }

    private void ask() {
        errors.clear();
        answer.removeAll();
        if (email.getValue().contains("@")) {
            resets.request(email.getValue());
            answer.add(Notice.ok(getTranslation(
                    "account.ForgottenPasswordView.asked", email.getValue(), PasswordResets.LIFETIME.toHours())));
        } else {
            errors.show("email", getTranslation("account.problem.email"));
        }
    }
}
