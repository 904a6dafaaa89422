package org.qihang.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class SignInsTest {

    private static final int TRIES = 10;

    @Autowired
    SignIns signIns;

    @Autowired
    People people;

    @Autowired
    Registrations registrations;

    @Autowired
    Campus campus;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void namesMayBeTypedInCapitalsOrInFullWidthLetters() {
        Person person = campus.person(campus.student().id());
        String fullWidth = person.number()
                .chars()
                .map(c -> c - '!' + '\uff01')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(signIns.signIn(" " + person.email().toUpperCase(Locale.ROOT), Campus.PASSWORD, "Firefox"))
                .isInstanceOf(SignInResult.SignedIn.class);
        assertThat(signIns.signIn(fullWidth, Campus.PASSWORD, "Firefox")).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void somebodyUnknownIsRefusedLikeAWrongPassword() {
        Person person = campus.person(campus.student().id());

        assertThat(signIns.signIn("nobody." + person.email(), Campus.PASSWORD, ""))
                .isEqualTo(signIns.signIn(person.email(), "wrong", ""))
                .isEqualTo(new SignInResult.Refused());
    }

    @Test
    void aNameThatIsTooLongToExistIsRefused() {
        assertThat(signIns.signIn("x".repeat(255), Campus.PASSWORD, "")).isInstanceOf(SignInResult.Refused.class);
        assertThat(signIns.signIn(" ", Campus.PASSWORD, "")).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void aNumberThatTwoUniversitiesGaveOpensForWhoKnowsOneOfThePasswords() {
        Person here = campus.person(campus.student().id());
        PersonId there = sameNumberElsewhere(here, "another password");

        SignInResult result = signIns.signIn(here.number(), "another password", "");

        assertThat(signedIn(result).person().id()).isEqualTo(there);
        assertThat(signIns.signIn(here.number(), "neither's", "")).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void aNumberThatTwoUniversitiesGaveIsAmbiguousOnlyWithTheSamePassword() {
        Person here = campus.person(campus.student().id());
        sameNumberElsewhere(here, Campus.PASSWORD);

        assertThat(signIns.signIn(here.number(), Campus.PASSWORD, "")).isInstanceOf(SignInResult.AmbiguousNumber.class);
    }

    @Test
    void guessingIsSlowedDownEvenForTheRightPassword() {
        String email = campus.person(campus.student().id()).email();
        for (int i = 0; i < TRIES; i++) {
            assertThat(signIns.signIn(email, "guess " + i, "")).isInstanceOf(SignInResult.Refused.class);
        }

        assertThat(signIns.signIn(email, Campus.PASSWORD, ""))
                .isInstanceOfSatisfying(
                        SignInResult.TooManyTries.class,
                        slow -> assertThat(slow.pause()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(30)));
    }

    @Test
    void signingInForgetsTheTriesBefore() {
        String email = campus.person(campus.student().id()).email();
        for (int i = 0; i < TRIES - 1; i++) {
            signIns.signIn(email, "guess " + i, "");
        }
        assertThat(signIns.signIn(email, Campus.PASSWORD, "")).isInstanceOf(SignInResult.SignedIn.class);

        assertThat(signIns.signIn(email, "one more", "")).isInstanceOf(SignInResult.Refused.class);
        assertThat(signIns.signIn(email, Campus.PASSWORD, "")).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void aSignInLastsAsLongAsItIsUsed() {
        clock.set(Instant.parse("2026-11-02T08:00:00Z"));
        String secret = signIns.start(campus.student().id(), "Firefox");

        clock.advance(SignIns.LIFETIME.minusDays(1));
        assertThat(signIns.bySecret(secret)).isPresent();
        clock.advance(SignIns.LIFETIME.minusDays(1));
        assertThat(signIns.bySecret(secret)).isPresent();
        clock.advance(SignIns.LIFETIME);
        assertThat(signIns.bySecret(secret)).isEmpty();
    }

    @Test
    void devicesAreListedLastUsedFirstAndForgottenWhenTheyHaveEnded() {
        Actor actor = campus.student();
        clock.set(Instant.parse("2026-11-02T08:00:00Z"));
        signIns.start(actor.id(), "Firefox");
        clock.advance(Duration.ofDays(2));
        signIns.start(actor.id(), "WeChat");

        assertThat(signIns.devices(actor)).extracting(Device::name).containsExactly("WeChat", "Firefox");
        clock.advance(SignIns.LIFETIME.minusDays(1));
        assertThat(signIns.devices(actor)).extracting(Device::name).containsExactly("WeChat");
    }

    @Test
    void aRevokedBrowserIsSignedOutAndNobodyElseCanRevokeIt() {
        Actor actor = campus.student();
        String secret = signIns.start(actor.id(), "Firefox");
        String device = signIns.devices(actor).getFirst().id();

        signIns.revoke(campus.student(), device);
        assertThat(signIns.bySecret(secret)).isPresent();
        signIns.revoke(actor, device);
        assertThat(signIns.bySecret(secret)).isEmpty();
    }

    @Test
    void signingOutEndsThisBrowserAlone() {
        Actor actor = campus.student();
        String here = signIns.start(actor.id(), "Firefox");
        String there = signIns.start(actor.id(), "WeChat");

        signIns.end(here);

        assertThat(signIns.bySecret(here)).isEmpty();
        assertThat(signIns.bySecret(there)).isPresent();
    }

    @Test
    void aDisabledPersonIsOutAtOnceAndIsToldOnlyWithTheRightPassword() {
        Actor actor = campus.student();
        String email = campus.person(actor.id()).email();
        String secret = signIns.start(actor.id(), "Firefox");

        people.disable(Actor.SYSTEM, actor.id());

        assertThat(signIns.bySecret(secret)).isEmpty();
        assertThat(signIns.signIn(email, Campus.PASSWORD, "")).isInstanceOf(SignInResult.Disabled.class);
        assertThat(signIns.signIn(email, "wrong", "")).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void aBrowserThatWasSignedInBeforeDisablingStaysOutAfterwards() {
        Actor actor = campus.student();
        String secret = signIns.start(actor.id(), "Firefox");

        people.disable(Actor.SYSTEM, actor.id());
        people.enable(Actor.SYSTEM, actor.id());

        assertThat(signIns.bySecret(secret)).isEmpty();
        assertThat(signIns.signIn(campus.person(actor.id()).email(), Campus.PASSWORD, ""))
                .isInstanceOf(SignInResult.SignedIn.class);
    }

    private PersonId sameNumberElsewhere(Person person, String password) {
        return registrations.register(
                PersonId.random(),
                new Registration(
                        "Same Number",
                        "also." + person.email(),
                        password,
                        campus.anotherUniversity(),
                        "",
                        person.number(),
                        "",
                        Campus.SHANGHAI,
                        Language.EN,
                        "2026-11"));
    }

    private SignedIn signedIn(SignInResult result) {
        return signIns.bySecret(((SignInResult.SignedIn) result).secret()).orElseThrow();
    }
}
