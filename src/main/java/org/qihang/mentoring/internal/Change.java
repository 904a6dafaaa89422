package org.qihang.mentoring.internal;

import java.time.Instant;
import org.qihang.account.PersonId;

/**
 * A fact about a booking.
 *
 * @param request the key of the command, by which a repeated one is known
 * @param start of the session since then
 */
public record Change(String request, Kind kind, PersonId by, Instant at, Instant start) {

    /** The names are stored. */
    public enum Kind {
        BOOKED,
        RESCHEDULED,
        CANCELLED
    }
}
