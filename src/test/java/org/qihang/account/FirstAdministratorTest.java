package org.qihang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.EmptyInstallation;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@QihangTest
class FirstAdministratorTest {

    private static final String EMAIL = "first@example.org";

    @Autowired
    ApplicationContext application;

    @Autowired
    TestClock clock;

    private EmptyInstallation installation;
    private FirstAdministrator first;

    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2026-11-02T08:00:00Z"));
        installation = EmptyInstallation.beside(application, "First@Example.org");
        first = installation.get(FirstAdministrator.class);
    }

    @AfterEach
    void end() {
        installation.close();
        clock.reset();
    }

    @Test
    void theLinkMakesANewPersonTheAdministratorOfTheInstallation() {
        PersonId person = first.begin(first.issue().orElseThrow(), given(EMAIL));

        Person administrator = installation.get(People.class).find(person).orElseThrow();
        assertThat(administrator.asActor().holds(Role.INSTALLATION_ADMIN)).isTrue();
        assertThat(administrator.university()).isNull();
        assertThat(installation.get(SignIns.class).signIn(EMAIL, Campus.PASSWORD, ""))
                .isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void theLinkWorksOnceAndNoOtherIsMadeAfterwards() {
        String link = first.issue().orElseThrow();
        first.begin(link, given(EMAIL));

        assertThat(first.isValid(link)).isFalse();
        assertThat(first.issue()).isEmpty();
        assertThatThrownBy(() -> first.begin(link, given(EMAIL))).isInstanceOf(Rejected.class);
    }

    @Test
    void aNewStartMakesANewLinkAndEndsTheOneBefore() {
        String before = first.issue().orElseThrow();
        String now = first.issue().orElseThrow();

        assertThat(first.isValid(before)).isFalse();
        assertThat(first.isValid(now)).isTrue();
    }

    @Test
    void theLinkEndsAfterADay() {
        String link = first.issue().orElseThrow();
        clock.advance(FirstAdministrator.LIFETIME.minus(Duration.ofSeconds(1)));
        assertThat(first.isValid(link)).isTrue();

        clock.advance(Duration.ofSeconds(1));

        assertThat(first.isValid(link)).isFalse();
        assertThatThrownBy(() -> first.begin(link, given(EMAIL))).isInstanceOf(Rejected.class);
    }

    @Test
    void whoeverRegisteredTheAddressBeforeIsOutOnceItsOwnerHasSetAPassword() {
        Universities universities = installation.get(Universities.class);
        UniversityId university =
                universities.create(Actor.SYSTEM, "zhujiang", new Localized("珠江创新大学", ""), java.util.List.of());
        SignIns signIns = installation.get(SignIns.class);
        PersonId person = installation
                .get(Registrations.class)
                .register(
                        PersonId.random(),
                        new Registration(
                                "Somebody",
                                EMAIL,
                                "an older password",
                                university,
                                "",
                                "",
                                "",
                                Campus.SHANGHAI,
                                Language.EN,
                                "2026-11"));
        String old = signIns.start(person, "Firefox");

        assertThat(first.begin(first.issue().orElseThrow(), given(EMAIL))).isEqualTo(person);

        assertThat(signIns.bySecret(old)).isEmpty();
        assertThat(signIns.signIn(EMAIL, Campus.PASSWORD, "")).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(first.exists()).isTrue();
    }

    @Test
    void anotherAddressIsNotTaken() {
        String link = first.issue().orElseThrow();

        assertThatThrownBy(() -> first.begin(link, given("other@example.org"))).isInstanceOf(Rejected.class);
        assertThat(first.exists()).isFalse();
    }

    @Test
    void whatIsMissingIsNamedAndTheLinkStaysGood() {
        String link = first.issue().orElseThrow();
        Registration empty = new Registration("", EMAIL, "short", null, "", "", "", Campus.SHANGHAI, Language.ZH, null);

        assertThatThrownBy(() -> first.begin(link, empty))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Rejected.Problem::field)
                                .containsExactlyInAnyOrder("fullName", "password", "consent"));
        assertThat(first.isValid(link)).isTrue();
    }

    @Test
    void withoutAnAddressThereIsNoLink() {
        try (EmptyInstallation unconfigured = EmptyInstallation.beside(application, "")) {
            assertThat(unconfigured.get(FirstAdministrator.class).issue()).isEmpty();
        }
    }

    private static Registration given(String email) {
        return new Registration(
                "陈校长", email, Campus.PASSWORD, null, "", "", "", Campus.SHANGHAI, Language.ZH, "2026-11");
    }
}
