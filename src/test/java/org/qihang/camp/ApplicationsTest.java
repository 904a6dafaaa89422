package org.qihang.camp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.NotAllowed;
import org.qihang.account.Role;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class ApplicationsTest {

    @Autowired
    Camps camps;

    @Autowired
    Applications applications;

    @Autowired
    CampMessages messages;

    @Autowired
    MyCamps mine;

    @Autowired
    HeardOfCamps heard;

    @Autowired
    Campus campus;

    @Autowired
    TestClock clock;

    Actor organizer;
    Actor an;
    Actor bo;

    @BeforeEach
    void setUp() {
        organizer = campus.withRole(Role.ORGANIZER);
        an = campus.student("An");
        bo = campus.student("Bo");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void keepsTheNumberAsOneCanCallItAndTheNote() {
        CampId camp = published(CampPlans.open(2));
        applications.apply(an, camp, ApplicationId.random(), "138-0013 8000", " I bring a prototype ");

        Application application = applications.of(organizer, camp).getFirst();
        assertThat(application.person()).isEqualTo(an.id());
        assertThat(application.phone()).isEqualTo(new Phone("+8613800138000"));
        assertThat(application.note()).isEqualTo("I bring a prototype");
        assertThat(applications.mine(an, camp)).contains(application);
        assertThat(applications.mine(bo, camp)).isEmpty();
    }

    @Test
    void forgetsTheNumberOfWhoWithdraws() {
        CampId camp = published(CampPlans.open(2));
        Application application = apply(an, camp);

        applications.withdraw(an, camp, application.id());

        assertThat(applications.of(organizer, camp)).singleElement().satisfies(withdrawn -> {
            assertThat(withdrawn.phone()).isNull();
            assertThat(withdrawn.note()).isEmpty();
        });
    }

    @Test
    void namesWhatIsWrongWithAnApplication() {
        CampId camp = published(CampPlans.open(2));

        assertThatThrownBy(() -> applications.apply(an, camp, ApplicationId.random(), "12345", "x".repeat(201)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Rejected.Problem::field)
                                .containsExactly("phone", "note"));
        assertThat(applications.mine(an, camp)).isEmpty();
    }

    @Test
    void phoneNumbersAreForTheOrganizersOfTheCampAlone() {
        CampId camp = published(CampPlans.open(2));
        apply(an, camp);

        assertThatThrownBy(() -> applications.of(an, camp)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> applications.of(campus.withRole(Role.MENTOR), camp))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobodyWithdrawsOrDecidesForSomebodyElse() {
        CampId camp = published(CampPlans.byDecision(2));
        ApplicationId id = apply(an, camp).id();

        assertThatThrownBy(() -> applications.withdraw(bo, camp, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> applications.withdraw(organizer, camp, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> applications.accept(an, camp, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> applications.decline(bo, camp, id, "")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void showsWhereOneStandsInLine() {
        CampId camp = published(CampPlans.open(1));
        apply(an, camp);
        apply(bo, camp);

        assertThat(mine.coming(bo)).singleElement().satisfies(own -> {
            assertThat(own.camp().id()).isEqualTo(camp);
            assertThat(own.camp().taken()).isEqualTo(1);
            assertThat(own.application().state()).isEqualTo(ApplicationState.WAITLISTED);
            assertThat(own.application().place()).isEqualTo(1);
        });
        applications.withdraw(
                an, camp, applications.mine(an, camp).orElseThrow().id());
        assertThat(mine.coming(an)).isEmpty();
        assertThat(mine.coming(bo))
                .singleElement()
                .satisfies(own -> assertThat(own.application().state()).isEqualTo(ApplicationState.ACCEPTED));
    }

    @Test
    void rememberedCampsAreThoseWhereOneHadASeat() {
        CampId camp = published(CampPlans.open(1));
        apply(an, camp);
        apply(bo, camp);
        clock.set(CampPlans.open(1).plan().end());

        assertThat(mine.past(an)).extracting(own -> own.camp().id()).containsExactly(camp);
        assertThat(mine.past(bo)).isEmpty();
        assertThat(mine.coming(an)).isEmpty();
    }

    @Test
    void everyChangeIsTold() {
        CampId camp = published(CampPlans.open(1));
        ApplicationId first = apply(an, camp).id();
        ApplicationId second = apply(bo, camp).id();
        applications.withdraw(an, camp, first);
        MessageId message = MessageId.random();
        messages.write(organizer, camp, message, "Welcome", "Bring a laptop");
        messages.write(organizer, camp, message, "Welcome", "Bring a laptop");
        camps.cancel(organizer, camp, "");

        await().untilAsserted(() -> assertThat(heard.about(camp))
                .contains(new OrganizerWrote(camp, message))
                .containsSubsequence(
                        new CampPublished(camp),
                        new ApplicationSubmitted(camp, first, an.id()),
                        new ApplicationAccepted(camp, first, an.id()),
                        new ApplicationSubmitted(camp, second, bo.id()),
                        new ApplicationWaitlisted(camp, second, bo.id()),
                        new ApplicationWithdrawn(camp, first, an.id()),
                        new ApplicationAccepted(camp, second, bo.id()),
                        new CampCancelled(camp, List.of(bo.id()))));
    }

    @Test
    void aMessageGoesToThoseWhoHaveASeat() {
        CampId id = published(CampPlans.open(1));
        Camp camp = camps.find(id).orElseThrow();
        assertThatThrownBy(() -> messages.write(organizer, id, MessageId.random(), "Welcome", "Bring a laptop"))
                .isInstanceOf(Rejected.class);
        apply(an, id);
        apply(bo, id);
        MessageId message = MessageId.random();
        messages.write(organizer, id, message, " Welcome ", "Bring a laptop\n");

        assertThat(messages.find(message)).hasValueSatisfying(sent -> {
            assertThat(sent.recipients()).containsExactly(an.id());
            assertThat(sent.subject()).isEqualTo("Welcome");
            assertThat(sent.text()).isEqualTo("Bring a laptop");
        });
        assertThat(messages.of(organizer, camp)).hasSize(1);
        assertThat(messages.of(an, camp)).hasSize(1);
        assertThat(messages.of(bo, camp)).isEmpty();
        assertThatThrownBy(() -> messages.write(an, id, MessageId.random(), "x", "y"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> messages.write(organizer, id, MessageId.random(), " ", ""))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Rejected.Problem::field)
                                .containsExactly("subject", "text"));
    }

    private Application apply(Actor actor, CampId camp) {
        return applications.apply(actor, camp, ApplicationId.random(), "13800138000", "");
    }

    private CampId published(CampDraft draft) {
        CampId id = camps.create(organizer, CampId.random(), campus.university(), draft);
        camps.publish(organizer, id);
        return id;
    }
}
