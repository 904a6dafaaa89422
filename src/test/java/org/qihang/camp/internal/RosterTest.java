package org.qihang.camp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.qihang.account.PersonId;
import org.qihang.account.UniversityId;
import org.qihang.camp.Admission;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationAccepted;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.ApplicationSubmitted;
import org.qihang.camp.ApplicationWaitlisted;
import org.qihang.camp.ApplicationWithdrawn;
import org.qihang.camp.CampCancelled;
import org.qihang.camp.CampChanged;
import org.qihang.camp.CampDraft;
import org.qihang.camp.CampId;
import org.qihang.camp.CampPlan;
import org.qihang.camp.CampPlans;
import org.qihang.camp.CampStatus;
import org.qihang.camp.Phone;
import org.qihang.camp.Step;
import org.qihang.store.DomainEvent;
import org.qihang.store.Rejected;

/** The rules of seats and line, without a database: each command works on what the one before left. */
class RosterTest {

    private static final Instant NOW = Instant.parse("2030-12-20T08:00:00Z");
    private static final CampId CAMP = new CampId("winter");
    private static final Phone PHONE = new Phone("+8613800138000");
    private static final PersonId AN = new PersonId("an");
    private static final PersonId BO = new PersonId("bo");
    private static final PersonId CHEN = new PersonId("chen");

    private CampDocument camp = published(CampPlans.open(1));
    private Instant now = NOW;

    @Test
    void applyingToAnOpenCampTakesASeat() {
        assertThat(apply(AN))
                .containsExactly(new ApplicationSubmitted(CAMP, id(AN), AN), new ApplicationAccepted(CAMP, id(AN), AN));
        assertThat(of(AN).steps())
                .extracting(Step::state)
                .containsExactly(ApplicationState.SUBMITTED, ApplicationState.ACCEPTED);
    }

    @Test
    void whoComesTooLateWaitsInOrder() {
        apply(AN);
        assertThat(apply(BO))
                .containsExactly(
                        new ApplicationSubmitted(CAMP, id(BO), BO), new ApplicationWaitlisted(CAMP, id(BO), BO));
        apply(CHEN);

        assertThat(of(BO).place()).isEqualTo(1);
        assertThat(of(CHEN).place()).isEqualTo(2);
    }

    @Test
    void whoWithdrawsMakesRoomForTheNextInTheSameChange() {
        apply(AN);
        apply(BO);
        apply(CHEN);

        assertThat(run(roster -> roster.withdraw(id(AN))))
                .containsExactly(new ApplicationWithdrawn(CAMP, id(AN), AN), new ApplicationAccepted(CAMP, id(BO), BO));
        assertThat(of(BO).state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(of(CHEN).place()).isEqualTo(1);
    }

    @Test
    void leavingTheLineTakesNobodysSeat() {
        apply(AN);
        apply(BO);
        apply(CHEN);
        run(roster -> roster.withdraw(id(BO)));

        assertThat(of(AN).state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(of(CHEN).place()).isEqualTo(1);
    }

    @Test
    void whoAppliesAgainGoesToTheEnd() {
        apply(AN);
        apply(BO);
        run(roster -> roster.withdraw(id(AN)));
        apply(CHEN);
        ApplicationId second = new ApplicationId("an-again");
        run(roster -> roster.apply(AN, second, PHONE, ""));

        assertThat(of(AN).id()).isEqualTo(second);
        assertThat(of(CHEN).place()).isEqualTo(1);
        assertThat(of(AN).place()).isEqualTo(2);
        assertThat(of(AN).steps()).hasSize(5);
    }

    @Test
    void repeatingACommandDoesNothing() {
        apply(AN);
        assertThat(apply(AN)).isEmpty();
        assertThat(run(roster -> roster.apply(AN, new ApplicationId("other"), PHONE, "")))
                .isEmpty();
        run(roster -> roster.withdraw(id(AN)));
        assertThat(run(roster -> roster.withdraw(id(AN)))).isEmpty();
        assertThat(apply(AN))
                .as("the first application, sent again after it was withdrawn")
                .isEmpty();
        assertThat(of(AN).state()).isEqualTo(ApplicationState.WITHDRAWN);
    }

    @Test
    void organizersDecideInTheirOwnOrder() {
        camp = published(CampPlans.byDecision(1));
        apply(AN);
        apply(BO);
        apply(CHEN);
        assertThat(of(AN).state()).isEqualTo(ApplicationState.SUBMITTED);

        run(roster -> roster.accept(id(CHEN)));
        run(roster -> roster.accept(id(BO)));
        run(roster -> roster.accept(id(AN)));

        assertThat(of(CHEN).state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(of(BO).place()).isEqualTo(1);
        assertThat(of(AN).place()).isEqualTo(2);
        assertThat(run(roster -> roster.decline(id(CHEN), "could not come")))
                .contains(new ApplicationAccepted(CAMP, id(BO), BO));
        assertThat(of(CHEN).reason()).isEqualTo("could not come");
    }

    @Test
    void aDeclinedApplicationIsOverForThePersonButNotForTheOrganizer() {
        apply(AN);
        run(roster -> roster.decline(id(AN), ""));

        assertRefused("camp.problem.declined", roster -> roster.apply(AN, new ApplicationId("again"), PHONE, ""));
        assertRefused("camp.problem.declined", roster -> roster.withdraw(id(AN)));
        run(roster -> roster.accept(id(AN)));
        assertThat(of(AN).state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(of(AN).reason()).isEmpty();
    }

    @Test
    void whatWasWithdrawnIsNotDecidedAbout() {
        apply(AN);
        run(roster -> roster.withdraw(id(AN)));

        assertRefused("camp.problem.withdrawn", roster -> roster.accept(id(AN)));
        assertRefused("camp.problem.withdrawn", roster -> roster.decline(id(AN), ""));
    }

    @Test
    void moreSeatsGoToThoseWhoWait() {
        apply(AN);
        apply(BO);
        apply(CHEN);

        List<DomainEvent> events = change(CampPlans.open(2));

        assertThat(events)
                .containsExactly(
                        new CampChanged(CAMP, false, List.of(AN, BO, CHEN)), new ApplicationAccepted(CAMP, id(BO), BO));
        assertThat(of(CHEN).place()).isEqualTo(1);
    }

    @Test
    void aTakenSeatIsNotTakenAway() {
        camp = published(CampPlans.open(2));
        apply(AN);
        apply(BO);

        assertThatThrownBy(() -> change(CampPlans.open(1)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .containsExactly(
                                        new Rejected.Problem("capacity", "camp.problem.capacityTaken", List.of(2))));
    }

    @Test
    void tellsPeopleThatTheCampMoved() {
        apply(AN);
        CampDraft later =
                CampPlans.at(CampPlans.START.plusHours(1), CampPlans.END, CampPlans.DEADLINE, 1, Admission.OPEN);

        assertThat(change(later)).containsExactly(new CampChanged(CAMP, true, List.of(AN)));
        assertThat(change(later)).as("again").isEmpty();
    }

    @Test
    void nobodyOverwritesAChangeThatTheyHaveNotSeen() {
        CampPlan seen = camp.plan();
        change(CampPlans.open(5));

        assertRefused(
                "camp.problem.changedMeanwhile",
                roster -> roster.change(seen, CampPlans.open(7).plan()));
    }

    @Test
    void theWayOfAdmissionStaysWhileSomebodyHasApplied() {
        apply(AN);
        assertThatThrownBy(() -> change(CampPlans.byDecision(1)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Rejected.Problem::field)
                                .containsExactly("admission"));
    }

    @Test
    void takesNoApplicationAtTheDeadlineButDecisionsUntilTheEnd() {
        apply(AN);
        apply(BO);
        now = camp.plan().deadline();
        assertRefused("camp.problem.tooLate", roster -> roster.apply(CHEN, id(CHEN), PHONE, ""));
        assertThat(apply(AN)).as("an application whose answer was lost").isEmpty();

        run(roster -> roster.withdraw(id(AN)));
        assertThat(of(BO).state()).isEqualTo(ApplicationState.ACCEPTED);

        now = camp.plan().end();
        assertRefused("camp.problem.over", roster -> roster.withdraw(id(BO)));
        assertRefused("camp.problem.over", roster -> roster.cancel(""));
        assertRefused(
                "camp.problem.over",
                roster -> roster.change(camp.plan(), CampPlans.open(9).plan()));
    }

    @Test
    void cancellingTellsEverybodyWhoMeantToCome() {
        apply(AN);
        apply(BO);
        apply(CHEN);
        run(roster -> roster.withdraw(id(BO)));

        assertThat(run(roster -> roster.cancel("typhoon"))).containsExactly(new CampCancelled(CAMP, List.of(AN, CHEN)));
        camp = withStatus(camp, CampStatus.CANCELLED);
        assertThat(run(roster -> roster.cancel("again"))).isEmpty();
        assertRefused("camp.problem.cancelled", roster -> roster.apply(BO, new ApplicationId("bo2"), PHONE, ""));
        assertRefused("camp.problem.cancelled", roster -> roster.withdraw(id(AN)));
        assertRefused("camp.problem.cancelled", Roster::publish);
    }

    @Test
    void aDraftTakesNoApplications() {
        camp = withStatus(camp, CampStatus.DRAFT);
        assertRefused("camp.problem.gone", roster -> roster.apply(AN, id(AN), PHONE, ""));
    }

    @Test
    void isPublishedOnlyWhileOneCanStillApply() {
        camp = withStatus(camp, CampStatus.DRAFT);
        now = camp.plan().deadline().minus(Duration.ofSeconds(1));
        assertThat(run(Roster::publish)).hasSize(1);
        now = camp.plan().deadline();
        assertThatThrownBy(() -> run(Roster::publish))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Rejected.Problem::field)
                                .containsExactly("deadline"));
    }

    @Test
    void nobodyFillsTheListByApplyingAndWithdrawing() {
        for (int round = 0; round < 100; round++) {
            ApplicationId id = new ApplicationId("round" + round);
            try {
                run(roster -> roster.apply(AN, id, PHONE, ""));
                run(roster -> roster.withdraw(id));
            } catch (Rejected refused) {
                break;
            }
        }

        assertThat(of(AN).steps()).hasSizeLessThan(Entry.MOST_STEPS + 3);
        assertThat(of(AN).state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertRefused("camp.problem.tooOften", roster -> roster.apply(AN, new ApplicationId("more"), PHONE, ""));
    }

    private List<DomainEvent> apply(PersonId person) {
        return run(roster -> roster.apply(person, id(person), PHONE, ""));
    }

    private List<DomainEvent> change(CampDraft after) {
        CampPlan plan = after.plan();
        List<DomainEvent> events = run(roster -> roster.change(camp.plan(), plan));
        camp = document(plan, camp.status(), camp.applications());
        return events;
    }

    private List<DomainEvent> run(Consumer<Roster> command) {
        Roster roster = new Roster(camp, now, "tester");
        command.accept(roster);
        camp = document(camp.plan(), camp.status(), roster.entries());
        return List.of(roster.events());
    }

    private void assertRefused(String textKey, Consumer<Roster> command) {
        assertThatThrownBy(() -> run(command))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Rejected.Problem::textKey)
                                .containsExactly(textKey));
    }

    private Application of(PersonId person) {
        return new Roster(camp, now, "tester").of(person).orElseThrow();
    }

    private static ApplicationId id(PersonId person) {
        return new ApplicationId("by-" + person.value());
    }

    private static CampDocument published(CampDraft draft) {
        return document(draft.plan(), CampStatus.PUBLISHED, List.of());
    }

    private static CampDocument withStatus(CampDocument camp, CampStatus status) {
        return document(camp.plan(), status, camp.applications());
    }

    private static CampDocument document(CampPlan plan, CampStatus status, List<Entry> applications) {
        UniversityId university = new UniversityId("zhujiang");
        return new CampDocument(
                CAMP,
                university,
                plan,
                status,
                "",
                NOW,
                "tester",
                null,
                null,
                null,
                null,
                applications,
                0,
                List.of(),
                null);
    }
}
