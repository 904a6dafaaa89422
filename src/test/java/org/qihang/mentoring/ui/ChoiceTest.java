package org.qihang.mentoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qihang.account.PersonId;
import org.qihang.mentoring.BookingId;

class ChoiceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final BookingId SESSION = new BookingId("session00000000000001");
    private static final Choice CHOICE = new Choice(
            new PersonId("mentor000000000000001"), MONDAY, Optional.empty(), Optional.empty(), Optional.of(SESSION));

    @Test
    void everyStepKeepsTheSessionThatMoves() {
        Choice chosen = CHOICE.slot(MONDAY.plusDays(1), Instant.parse("2026-11-24T02:00:00Z"));

        assertThat(chosen.address())
                .isEqualTo("/mentors/mentor000000000000001?from=2026-11-23&day=2026-11-24"
                        + "&slot=2026-11-24T02%3A00%3A00Z&move=session00000000000001");
    }

    @Test
    void anotherDayOrWeekTakesTheChosenTimeBack() {
        Choice chosen = CHOICE.slot(MONDAY, Instant.EPOCH);

        assertThat(chosen.day(MONDAY.plusDays(2)).slot()).isEmpty();
        assertThat(chosen.from(MONDAY.plusDays(7)))
                .isEqualTo(new Choice(
                        CHOICE.mentor(), MONDAY.plusDays(7), Optional.empty(), Optional.empty(), CHOICE.move()));
    }
}
