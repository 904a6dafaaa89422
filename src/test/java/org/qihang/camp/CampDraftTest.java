package org.qihang.camp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.qihang.camp.CampPlans.DEADLINE;
import static org.qihang.camp.CampPlans.END;
import static org.qihang.camp.CampPlans.SHANGHAI;
import static org.qihang.camp.CampPlans.START;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qihang.account.Localized;
import org.qihang.store.Rejected;

class CampDraftTest {

    @Test
    void readsTimesInTheZoneOfTheCamp() {
        CampPlan plan = CampPlans.open(60).plan();

        assertThat(plan.start()).isEqualTo(Instant.parse("2031-01-10T01:00:00Z"));
        assertThat(CampDraft.of(plan).plan()).isEqualTo(plan);
    }

    @Test
    void namesEveryMissingFieldAtOnce() {
        CampDraft empty = new CampDraft(
                CampKind.SALON,
                Localized.EMPTY,
                Localized.EMPTY,
                Localized.EMPTY,
                null,
                null,
                SHANGHAI,
                Localized.EMPTY,
                null,
                null,
                Admission.OPEN);

        assertThat(problems(empty))
                .extracting(Rejected.Problem::field)
                .containsExactlyInAnyOrder("title", "place", "start", "end", "deadline", "capacity");
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertThat(problems(CampPlans.at(START, START, DEADLINE, 10, Admission.OPEN)))
                .extracting(Rejected.Problem::field, Rejected.Problem::textKey)
                .containsExactly(tuple("end", "camp.problem.endBeforeStart"));
    }

    @Test
    void refusesACampThatNeverEnds() {
        assertThat(problems(CampPlans.at(START, START.plusDays(101), DEADLINE, 10, Admission.OPEN)))
                .extracting(Rejected.Problem::field, Rejected.Problem::textKey)
                .containsExactly(tuple("end", "camp.problem.tooLongRun"));
    }

    @Test
    void takesApplicationsUntilTheStartAtTheLatest() {
        assertThat(CampPlans.at(START, END, START, 10, Admission.OPEN).plan().deadline())
                .isEqualTo(Instant.parse("2031-01-10T01:00:00Z"));
        assertThat(problems(CampPlans.at(START, END, START.plusMinutes(1), 10, Admission.OPEN)))
                .extracting(Rejected.Problem::field, Rejected.Problem::textKey)
                .containsExactly(tuple("deadline", "camp.problem.deadlineAfterStart"));
    }

    @Test
    void hasBetweenOneAndFiveThousandSeats() {
        assertThat(problems(CampPlans.open(0)))
                .extracting(Rejected.Problem::field)
                .containsExactly("capacity");
        assertThat(problems(CampPlans.open(5_001)))
                .extracting(Rejected.Problem::field)
                .containsExactly("capacity");
        assertThat(CampPlans.open(1).plan().capacity()).isEqualTo(1);
        assertThat(CampPlans.open(5_000).plan().capacity()).isEqualTo(5_000);
    }

    @Test
    void refusesATitleThatNoPosterHolds() {
        assertThat(problems(CampPlans.retitled(CampPlans.open(5), "x".repeat(101))))
                .extracting(Rejected.Problem::field, Rejected.Problem::textKey)
                .containsExactly(tuple("title", "camp.problem.tooLong"));
    }

    private static List<Rejected.Problem> problems(CampDraft draft) {
        Rejected rejected = catchThrowableOfType(Rejected.class, draft::plan);
        assertThat(rejected).isNotNull();
        return rejected.problems();
    }
}
