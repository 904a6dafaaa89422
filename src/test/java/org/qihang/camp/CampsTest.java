package org.qihang.camp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Grant;
import org.qihang.account.NotAllowed;
import org.qihang.account.Role;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class CampsTest {

    @Autowired
    Camps camps;

    @Autowired
    Applications applications;

    @Autowired
    Campus campus;

    @Autowired
    TestClock clock;

    Actor organizer;

    @BeforeEach
    void setUp() {
        organizer = campus.withRole(Role.ORGANIZER);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aDraftIsSeenByItsOrganizersAlone() {
        CampId id = draft(CampPlans.open(10));

        assertThat(camps.find(id)).isEmpty();
        assertThat(ids(camps.coming())).doesNotContain(id);
        assertThat(camps.forOrganizer(organizer, id).status()).isEqualTo(CampStatus.DRAFT);
        assertThat(ids(camps.organizedBy(organizer))).contains(id);
        assertThatThrownBy(() -> camps.forOrganizer(campus.student(), id)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void organizersOfAnotherUniversityHaveNoRights() {
        CampId id = draft(CampPlans.open(10));
        Actor stranger = new Actor(
                campus.student().id(),
                List.of(new Grant(Role.ORGANIZER, campus.anotherUniversity(), clock.instant(), "system")));
        CampPlan plan = camps.forOrganizer(organizer, id).plan();

        assertThat(ids(camps.organizedBy(stranger))).doesNotContain(id);
        Stream.<ThrowingCallable>of(
                        () -> camps.forOrganizer(stranger, id),
                        () -> camps.publish(stranger, id),
                        () -> camps.cancel(stranger, id, ""),
                        () -> camps.change(stranger, id, plan, CampPlans.open(5)),
                        () -> camps.create(stranger, CampId.random(), campus.university(), CampPlans.open(5)),
                        () -> camps.create(
                                stranger,
                                id,
                                stranger.universitiesAs(Role.ORGANIZER)
                                        .iterator()
                                        .next(),
                                CampPlans.open(5)),
                        () -> applications.of(stranger, id))
                .forEach(command -> assertThatThrownBy(command).isInstanceOf(NotAllowed.class));
    }

    @Test
    void creatingTwiceMakesOneCamp() {
        CampId id = draft(CampPlans.open(10));
        camps.create(organizer, id, campus.university(), CampPlans.open(20));

        assertThat(camps.forOrganizer(organizer, id).plan().capacity()).isEqualTo(10);
    }

    @Test
    void aPublishedCampIsAnybodysToSee() {
        CampId id = published(CampPlans.open(10));
        camps.publish(organizer, id);

        Camp camp = camps.find(id).orElseThrow();
        assertThat(camp.plan()).isEqualTo(CampPlans.open(10).plan());
        assertThat(camp.phase(clock.instant())).isEqualTo(CampPhase.OPEN);
        assertThat(ids(camps.coming())).contains(id);
    }

    @Test
    void thePhaseFollowsFromTheTimeAndTheSeats() {
        CampId id = published(CampPlans.open(1));
        applications.apply(campus.student(), id, ApplicationId.random(), "13800138000", "");
        CampPlan plan = camps.find(id).orElseThrow().plan();

        assertThat(phase(id)).isEqualTo(CampPhase.FULL);
        clock.set(plan.deadline());
        assertThat(phase(id)).isEqualTo(CampPhase.CLOSED);
        clock.set(plan.start());
        assertThat(phase(id)).isEqualTo(CampPhase.RUNNING);
        assertThat(ids(camps.coming())).contains(id);
        clock.set(plan.end());
        assertThat(phase(id)).isEqualTo(CampPhase.OVER);
        assertThat(ids(camps.coming())).doesNotContain(id);
        assertThat(ids(camps.past())).contains(id);
    }

    @Test
    void listsWhatTakesApplicationsFirst() {
        LocalDateTime soon = CampPlans.START.minusDays(3);
        CampId closed = published(CampPlans.at(soon, soon.plusDays(1), soon.minusDays(20), 5, Admission.OPEN));
        CampId open = published(CampPlans.open(5));
        clock.set(CampPlans.DEADLINE.minusDays(5).atZone(CampPlans.SHANGHAI).toInstant());

        assertThat(ids(camps.coming())).containsSubsequence(open, closed);
    }

    @Test
    void aCancelledCampKeepsItsPageAndSaysWhy() {
        CampId id = published(CampPlans.open(10));
        camps.cancel(organizer, id, "The hall is flooded");
        camps.cancel(organizer, id, "once more");

        Camp camp = camps.find(id).orElseThrow();
        assertThat(camp.phase(clock.instant())).isEqualTo(CampPhase.CANCELLED);
        assertThat(camp.cancelReason()).isEqualTo("The hall is flooded");
        assertThat(ids(camps.coming())).doesNotContain(id);
    }

    @Test
    void aDraftThatWasDroppedStaysUnseen() {
        CampId id = draft(CampPlans.open(10));
        camps.cancel(organizer, id, "");

        assertThat(camps.find(id)).isEmpty();
    }

    @Test
    void editsArriveOnThePage() {
        CampId id = published(CampPlans.open(10));
        CampPlan before = camps.find(id).orElseThrow().plan();
        camps.change(organizer, id, before, CampPlans.retitled(CampPlans.open(12), "Renamed"));

        CampPlan after = camps.find(id).orElseThrow().plan();
        assertThat(after.title().en()).isEqualTo("Renamed");
        assertThat(after.capacity()).isEqualTo(12);
        assertThatThrownBy(() -> camps.change(organizer, id, before, CampPlans.open(14)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void whatIsNotThereIsRefusedKindly() {
        CampId nowhere = CampId.random();

        assertThat(camps.find(nowhere)).isEmpty();
        assertThatThrownBy(() -> camps.publish(organizer, nowhere))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems().getFirst().textKey())
                                .isEqualTo("camp.problem.gone"));
    }

    private CampPhase phase(CampId id) {
        return camps.find(id).orElseThrow().phase(clock.instant());
    }

    private CampId draft(CampDraft draft) {
        return camps.create(organizer, CampId.random(), campus.university(), draft);
    }

    private CampId published(CampDraft draft) {
        CampId id = draft(draft);
        camps.publish(organizer, id);
        return id;
    }

    private static List<CampId> ids(List<Camp> camps) {
        return camps.stream().map(Camp::id).toList();
    }
}
