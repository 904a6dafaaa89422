package org.qihang.mentoring.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qihang.mentoring.BookingId;

/**
 * A claim on a person's time, in their diary.
 *
 * @param claim its own name, never used twice; the booking knows which of its claims count
 * @param until by when the booking has decided; null once it counts
 */
public record Claim(
        String claim,
        BookingId booking,
        Instant start,
        Instant end,
        @Nullable Instant until) {

    /** The same claim, in the diary of somebody who needs time around the session. */
    Claim widened(int minutesBefore, int minutesAfter) {
        return new Claim(
                claim, booking, start.minusSeconds(minutesBefore * 60L), end.plusSeconds(minutesAfter * 60L), until);
    }
}
