package org.qihang.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.qihang.account.AccountRoutes;
import org.qihang.account.PasswordResets;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Empty;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Page;

@Route(AccountRoutes.RESET)
@AnonymousAllowed
class ResetPasswordView extends Page implements HasUrlParameter<String> {

    private final PasswordResets resets;
    private final Door door;
    private final FieldErrors errors = new FieldErrors();
    private final PasswordField password = new PasswordField();
    private final Div content = new Div();
    private String link = "";

    ResetPasswordView(PasswordResets resets, Door door) {
        this.resets = resets;
        this.door = door;
        addClassName("narrow");
        title(getTranslation("account.ResetPasswordView.title"));
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String given) {
        link = given;
        content.removeAll();
        content.add(resets.isValid(link) ? new Card(form()) : ended());
    }

    private Div form() {
        password.setLabel(getTranslation("account.ResetPasswordView.password"));
        password.setHelperText(getTranslation("account.RegistrationForm.passwordHelp"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        errors.field("password", password);
        Button set = Buttons.go(getTranslation("account.ResetPasswordView.set"), event -> set());
        set.addClickShortcut(Key.ENTER);
        Div form = new Div(errors.general(), password, set);
        form.addClassName("form");
        return form;
    }

    private Empty ended() {
        return new Empty(
                getTranslation("account.ResetPasswordView.ended"),
                getTranslation("account.ResetPasswordView.endedText"),
                Buttons.goTo("/" + AccountRoutes.FORGOTTEN, getTranslation("account.ResetPasswordView.again")));
    }

    private void set() {
        errors.nothingRefused(() -> door.enter(resets.reset(link, password.getValue()), "/"));
    }
}
