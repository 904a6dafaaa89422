package org.qihang.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.account.Actor;
import org.qihang.account.DemoEntrance;
import org.qihang.account.Language;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.account.SignIns;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class SignInViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    SignIns signIns;

    @Autowired
    People people;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void letsInByAddressAndGoesBackToWhereThePersonWantedToGo() {
        Person person = campus.person(campus.student().id());
        pages.openSignedOut("/sign-in?to=%2Fcamps%2Fx%3Fdo%3Dapply");

        signIn(person.email(), Campus.PASSWORD);

        assertThat(Browser.sentTo()).containsExactly("/camps/x?do=apply");
        String secret = Browser.secret().orElseThrow();
        assertThat(signIns.bySecret(secret).orElseThrow().person().id()).isEqualTo(person.id());
    }

    @Test
    void letsInByNumber() {
        Person person = campus.person(campus.student().id());
        pages.openSignedOut("/sign-in");

        signIn(person.number(), Campus.PASSWORD);

        assertThat(Browser.sentTo()).containsExactly("/");
        assertThat(Browser.secret()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"})
    void leadsToNoOtherSite(String address) {
        Person person = campus.person(campus.student().id());
        pages.openSignedOut("/sign-in?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));

        signIn(person.email(), Campus.PASSWORD);

        assertThat(Browser.sentTo()).containsExactly("/");
    }

    @Test
    void tellsKindlyThatNameAndPasswordDontBelongTogether() {
        Person person = campus.person(campus.student().id());
        pages.openSignedOut("/sign-in");

        signIn(person.email(), "wrong password");

        assertThat(pages.text()).contains("don't belong together");
        assertThat(name().getValue()).isEqualTo(person.email());
        assertThat(Browser.secret()).isEmpty();
    }

    @Test
    void asksForWhatIsMissing() {
        pages.openSignedOut("/sign-in");

        signIn("", "");

        assertThat(name().isInvalid()).isTrue();
        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
    }

    @Test
    void tellsADisabledPersonWhomToTurnTo() {
        Actor actor = campus.student();
        people.disable(Actor.SYSTEM, actor.id());
        pages.open(null, Language.ZH, "/sign-in");

        signIn(campus.person(actor.id()).email(), Campus.PASSWORD);

        assertThat(pages.text()).contains("这个账号已停用");
        assertThat(Browser.secret()).isEmpty();
    }

    @Test
    void asksToWaitAfterTooManyTries() {
        String email = campus.person(campus.student().id()).email();
        pages.openSignedOut("/sign-in");
        for (int i = 0; i <= 10; i++) {
            signIn(email, "guess " + i);
        }

        assertThat(pages.text()).contains("Too many tries");
    }

    @Test
    void saysThatTheSessionHasEnded() {
        pages.openSignedOut("/sign-in?to=%2Fme&ended");

        assertThat(pages.text()).contains("Your session has ended");
    }

    @Test
    void keepsTheAddressThatNeedsSigningInAcrossReloadsAndRegistration() {
        pages.openSignedOut("/me");
        // The browser is sent there, and loads it anew
        pages.go("/sign-in");

        assertThat(pages.address()).isEqualTo("/sign-in?to=%2Fme");
        assertThat(_get(SignInView.class).getElement().getOuterHTML()).contains("/register?to=%2Fme");
    }

    @Test
    void entersAsAPersonOfTheDemoInOneTap() {
        Person mentor = campus.person(campus.withRole(Role.MENTOR).id());
        pages.openSignedOut("/sign-in");
        List<PersonId> entered = new ArrayList<>();
        Door door = new Door(true, List.of(mentor));
        UI.getCurrent().add(new DemoPeople(door, entered::add));

        assertThat(pages.text()).contains("Come in as", "Lin Xiao", "Mentor");
        _click(_find(NativeButton.class, spec -> spec.withClasses("face-card")).getFirst());
        assertThat(entered).containsExactly(mentor.id());

        door.open = false;
        _click(_find(NativeButton.class, spec -> spec.withClasses("face-card")).getFirst());
        assertThat(entered).hasSize(1);
    }

    @Test
    void offersOnePersonOfEachRoleFirstAndAllOthersBelow() {
        Person mentor = campus.person(campus.withRole(Role.MENTOR).id());
        Person first = campus.person(campus.student("林晓").id());
        Person second = campus.person(campus.student("陈嘉豪").id());
        pages.openSignedOut("/sign-in");

        UI.getCurrent().add(new DemoPeople(new Door(true, List.of(first, second, mentor)), person -> {}));

        NativeDetails others = _get(NativeDetails.class);
        assertThat(others.getSummaryText()).isEqualTo("1 other person of the campus");
        assertThat(_find(others, NativeButton.class)).hasSize(1);
        assertThat(_find(NativeButton.class, spec -> spec.withClasses("face-card")))
                .hasSize(3);
    }

    @Test
    void withoutADemoNobodyEntersWithoutAPassword() {
        pages.openSignedOut("/sign-in");

        assertThat(_find(DemoPeople.class)).isEmpty();
    }

    private void signIn(String name, String password) {
        _setValue(name(), name);
        _setValue(_get(PasswordField.class), password);
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().matches("Sign in|登录"))));
    }

    private static TextField name() {
        return _get(
                TextField.class,
                spec -> spec.withPredicate(field -> !(field.getLabel().isEmpty())));
    }

    private static final class Door implements DemoEntrance {

        private boolean open;
        private final List<Person> people;

        private Door(boolean open, List<Person> people) {
            this.open = open;
            this.people = people;
        }

        @Override
        public boolean open() {
            return open;
        }

        @Override
        public List<Person> people() {
            return people;
        }
    }
}
