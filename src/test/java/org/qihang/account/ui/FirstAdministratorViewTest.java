package org.qihang.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.CurrentActor;
import org.qihang.account.FirstAdministrator;
import org.qihang.account.Person;
import org.qihang.account.Role;
import org.qihang.account.SignIns;
import org.qihang.testing.Campus;
import org.qihang.testing.EmptyInstallation;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@QihangTest
class FirstAdministratorViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Pages pages;

    @Autowired
    CurrentActor current;

    private EmptyInstallation installation;

    @BeforeEach
    void begin() {
        installation = EmptyInstallation.beside(application, "first@example.org");
    }

    @AfterEach
    void end() {
        pages.close();
        installation.close();
    }

    @Test
    void aMadeUpLinkOpensNothing() {
        pages.openSignedOut("/first-administrator/made-up");

        assertThat(pages.text()).contains("This link doesn't work any more");
        assertThat(_find(PasswordField.class)).isEmpty();
    }

    @Test
    void theLinkFromTheLogMakesTheFirstAdministratorAndSignsThemIn() {
        FirstAdministrator first = installation.get(FirstAdministrator.class);
        SignIns signIns = installation.get(SignIns.class);
        pages.openSignedOut("/");
        FirstAdministratorView view = new FirstAdministratorView(first, current, new Door(signIns));
        view.setParameter(anyEvent(), first.issue().orElseThrow());
        UI.getCurrent().add(view);
        assertThat(pages.text()).contains("first@example.org");

        _setValue(_get(TextField.class), "陈校长");
        _setValue(_get(PasswordField.class), Campus.PASSWORD);
        pages.click(_get(Button.class, spec -> spec.withText("Become the administrator")));
        assertThat(pages.text()).contains("Please agree to the privacy text");
        _setValue(_get(Checkbox.class), true);
        pages.click(_get(Button.class, spec -> spec.withText("Become the administrator")));

        Person person =
                signIns.bySecret(Browser.secret().orElseThrow()).orElseThrow().person();
        assertThat(person.fullName()).isEqualTo("陈校长");
        assertThat(person.asActor().holds(Role.INSTALLATION_ADMIN)).isTrue();
    }

    private static BeforeEvent anyEvent() {
        UI ui = UI.getCurrent();
        NavigationEvent navigation = new NavigationEvent(
                ui.getInternals().getRouter(), new Location(""), ui, NavigationTrigger.PROGRAMMATIC);
        return new BeforeEnterEvent(navigation, FirstAdministratorView.class, List.of());
    }
}
