package org.qihang.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Person;
import org.qihang.account.SignInResult;
import org.qihang.account.SignIns;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.qihang.testing.ResetLinks;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class PasswordViewsTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    SignIns signIns;

    @Autowired
    ResetLinks links;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void answersTheSameWhetherAnybodyHasTheAddressOrNot() {
        Person person = campus.person(campus.student().id());

        assertThat(answerFor(person.email()).replace(person.email(), "…"))
                .isEqualTo(answerFor("nobody.at@example.org").replace("nobody.at@example.org", "…"))
                .contains("a link is on its way");
        assertThat(links.requests(person.id())).hasSize(1);
    }

    @Test
    void asksForAWholeAddress() {
        pages.openSignedOut("/forgotten-password");
        _setValue(_get(EmailField.class), "wang");

        pages.click(_get(Button.class, spec -> spec.withText("Send me a link")));

        assertThat(_get(EmailField.class).isInvalid()).isTrue();
    }

    @Test
    void setsThePasswordAndSignsIn() {
        Person person = campus.person(campus.student().id());
        pages.openSignedOut("/reset-password/" + links.linkFor(person));

        _setValue(_get(PasswordField.class), "short");
        pages.click(_get(Button.class, spec -> spec.withText("Set it and sign in")));
        assertThat(pages.text()).contains("at least 8 characters");

        _setValue(_get(PasswordField.class), "a new 密码 of mine");
        pages.click(_get(Button.class, spec -> spec.withText("Set it and sign in")));

        assertThat(Browser.secret().flatMap(signIns::bySecret)).isPresent();
        assertThat(signIns.signIn(person.email(), "a new 密码 of mine", "")).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void aUsedOrMadeUpLinkLeadsToANewOne() {
        pages.openSignedOut("/reset-password/made.up");

        assertThat(pages.text()).contains("This link doesn't work any more", "Ask for a new link");
        assertThat(_find(PasswordField.class)).isEmpty();
    }

    private String answerFor(String email) {
        pages.openSignedOut("/forgotten-password");
        _setValue(_get(EmailField.class), email);
        pages.click(_get(Button.class, spec -> spec.withText("Send me a link")));
        return pages.text();
    }
}
