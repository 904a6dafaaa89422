package org.qihang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.qihang.testing.ResetLinks;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class PasswordResetsTest {

    private static final String NEW_PASSWORD = "staple battery 马";

    @Autowired
    PasswordResets resets;

    @Autowired
    SignIns signIns;

    @Autowired
    People people;

    @Autowired
    Campus campus;

    @Autowired
    ResetLinks links;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theLinkSetsAPasswordAndSignsOutEverywhere() {
        Person person = campus.person(campus.student().id());
        String secret = signIns.start(person.id(), "Firefox");

        assertThat(resets.reset(links.linkFor(person), NEW_PASSWORD)).isEqualTo(person.id());

        assertThat(signIns.bySecret(secret)).isEmpty();
        assertThat(signIns.signIn(person.email(), Campus.PASSWORD, "")).isInstanceOf(SignInResult.Refused.class);
        assertThat(signIns.signIn(person.email(), NEW_PASSWORD, "")).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void theLinkWorksOnce() {
        String link = links.linkFor(campus.person(campus.student().id()));
        resets.reset(link, NEW_PASSWORD);

        assertThat(resets.isValid(link)).isFalse();
        assertThatThrownBy(() -> resets.reset(link, "something else")).isInstanceOf(Rejected.class);
    }

    @Test
    void aPasswordThatIsTooShortLeavesTheLinkGood() {
        String link = links.linkFor(campus.person(campus.student().id()));

        assertThatThrownBy(() -> resets.reset(link, "short"))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Rejected.Problem::field)
                                .containsExactly("password"));
        assertThat(resets.isValid(link)).isTrue();
    }

    @Test
    void theLinkEndsAfterItsTime() {
        clock.set(Instant.parse("2026-11-02T08:00:00Z"));
        String link = links.linkFor(campus.person(campus.student().id()));
        clock.advance(PasswordResets.LIFETIME.minus(Duration.ofSeconds(1)));
        assertThat(resets.isValid(link)).isTrue();

        clock.advance(Duration.ofSeconds(1));

        assertThat(resets.isValid(link)).isFalse();
    }

    @Test
    void otherLinksOfThePersonEndWithTheirNewPassword() {
        Person person = campus.person(campus.student().id());
        String older = links.linkFor(person);
        String newer = links.linkFor(person);

        resets.reset(newer, NEW_PASSWORD);

        assertThat(resets.isValid(older)).isFalse();
    }

    @Test
    void aMadeUpLinkIsNoLink() {
        Person person = campus.person(campus.student().id());
        String link = links.linkFor(person);

        assertThat(List.of("", ".", "x", link + "x", link.substring(0, link.indexOf('.') + 1), "." + link))
                .noneMatch(resets::isValid);
    }

    @Test
    void whetherAnybodyHasTheAddressIsNotTold() {
        assertThatCode(() -> resets.request(
                        "nobody." + campus.person(campus.student().id()).email()))
                .doesNotThrowAnyException();
        assertThatCode(() -> resets.request("no address")).doesNotThrowAnyException();
    }

    @Test
    void anAdministratorSendsALinkOnlyToWhomTheyAdminister() {
        Actor administrator = campus.withRole(Role.UNIVERSITY_ADMIN);
        PersonId own = campus.student().id();
        PersonId foreign = campus.person("Zhao Min", campus.anotherUniversity()).id();

        resets.send(administrator, own);

        assertThat(links.requests(own)).hasSize(1);
        assertThatThrownBy(() -> resets.send(administrator, foreign)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> resets.send(campus.student(), own)).isInstanceOf(NotAllowed.class);
        assertThat(links.requests(foreign)).isEmpty();
    }
}
