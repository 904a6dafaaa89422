package org.qihang.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.Optional;
import org.qihang.account.AccountRoutes;
import org.qihang.account.CurrentActor;
import org.qihang.account.DemoEntrance;
import org.qihang.account.SignInResult;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Page;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;
import org.springframework.beans.factory.ObjectProvider;

@Route(AccountRoutes.SIGN_IN)
@AnonymousAllowed
class SignInView extends Page implements BeforeEnterObserver {

    private static final String ENDED = "ended";

    private final CurrentActor current;
    private final Door door;
    private final ObjectProvider<DemoEntrance> demo;
    private final FieldErrors errors = new FieldErrors();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Stack notices = new Stack();
    private final Div entrance = new Div();
    private final Anchor register;
    private final Anchor forgotten;
    private String backTo = "/";

    SignInView(CurrentActor current, Door door, ObjectProvider<DemoEntrance> demo) {
        this.current = current;
        this.door = door;
        this.demo = demo;
        register = Buttons.linkTo("/" + AccountRoutes.REGISTER, getTranslation("account.SignInView.register"));
        forgotten = Buttons.quietLinkTo("/" + AccountRoutes.FORGOTTEN, getTranslation("account.SignInView.forgotten"));
        addClassName("narrow");
        title(getTranslation("account.SignInView.title"));
        add(new Stack(notices, entrance, new Card(form())).loose());
    }

    private Div form() {
        name.setLabel(getTranslation("account.SignInView.name"));
        name.setAutocomplete(Autocomplete.USERNAME);
        name.getElement().setAttribute("autocapitalize", "none");
        password.setLabel(getTranslation("account.SignInView.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        errors.field("name", name);
        errors.field("password", password);
        Button signIn = Buttons.go(getTranslation("account.SignInView.signIn"), event -> signIn());
        signIn.addClickShortcut(Key.ENTER);
        Div form = new Div(errors.general(), name, password, signIn, new Row(register, forgotten).between());
        form.addClassName("form");
        return form;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wished = takeWished();
        backTo = BackTo.of(event);
        if (wished.isPresent() && backTo.equals("/")) {
            event.forwardTo(AccountRoutes.SIGN_IN, BackTo.query(wished.get()));
            return;
        }
        register.setHref(BackTo.through(AccountRoutes.REGISTER, backTo));
        notices.removeAll();
        if (event.getLocation().getQueryParameters().getParameters().containsKey(ENDED)) {
            notices.add(Notice.warn(getTranslation("account.SignInView.ended")));
        }
        current.person()
                .ifPresent(person -> notices.add(
                        Notice.ok(getTranslation("account.SignInView.already", person.fullName())),
                        Buttons.quietLinkTo(backTo, getTranslation("account.SignInView.goOn"))));
        entrance.removeAll();
        Optional.ofNullable(demo.getIfAvailable())
                .filter(DemoEntrance::open)
                .ifPresent(open -> entrance.add(new DemoPeople(open, person -> door.enter(person, backTo))));
        notices.setVisible(notices.getComponentCount() > 0);
        entrance.setVisible(entrance.getComponentCount() > 0);
    }

    /** The page that somebody wanted to see who has to sign in first; asked for once. */
    private static Optional<String> takeWished() {
        WrappedSession session = VaadinRequest.getCurrent().getWrappedSession();
        Object wished = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        return wished instanceof String address && !address.isEmpty()
                ? Optional.of(AccountRoutes.inside("/" + address))
                : Optional.empty();
    }

    private void signIn() {
        errors.clear();
        if (name.isEmpty()) {
            errors.show("name", getTranslation("account.problem.required"));
        }
        if (password.isEmpty()) {
            errors.show("password", getTranslation("account.problem.required"));
        }
        if (!name.isEmpty() && !password.isEmpty()) {
            tell(door.knock(name.getValue(), password.getValue(), backTo));
        }
    }

    private void tell(SignInResult result) {
        switch (result) {
            case SignInResult.SignedIn in -> password.clear();
            case SignInResult.Refused refused -> show("account.SignInView.refused");
            case SignInResult.Disabled disabled -> show("account.SignInView.disabled");
            case SignInResult.AmbiguousNumber ambiguous ->
                errors.show("name", getTranslation("account.SignInView.ambiguous"));
            case SignInResult.TooManyTries slow ->
                show("account.SignInView.tooManyTries", slow.pause().toSeconds() + 1);
        }
    }

    private void show(String textKey, Object... arguments) {
        errors.show("", getTranslation(textKey, arguments));
    }
}
