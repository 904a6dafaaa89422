package org.qihang.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meeting. Times are written in UTC, which every client shows in its owner's zone.
 *
 * @param uid unique for ever and the same in every file about this meeting
 * @param sequence rises with each change of time and with cancelling
 * @param changedAt when it became what it is
 * @param location where, in words; may be empty
 * @param link where more can be read
 * @param cancelled whether it doesn't take place
 */
public record Appointment(
        String uid,
        int sequence,
        Instant changedAt,
        Instant start,
        Instant end,
        String summary,
        String description,
        String location,
        @Nullable URI link,
        Participant organizer,
        List<Participant> attendees,
        boolean cancelled) {

    public Appointment {
        attendees = List.copyOf(attendees);
    }
}
