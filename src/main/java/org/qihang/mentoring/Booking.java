package org.qihang.mentoring;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;

/**
 * A session 辅导 that a student booked with a mentor.
 *
 * @param sequence how often its time was changed or it was cancelled: iCalendar's SEQUENCE
 * @param changedAt when it was booked, moved or cancelled last
 */
public record Booking(
        BookingId id,
        PersonId mentor,
        PersonId student,
        TimeRange time,
        String topic,
        @Nullable CourseId course,
        boolean cancelled,
        int sequence,
        Instant bookedAt,
        Instant changedAt,
        Optional<Cancellation> cancellation) {

    public boolean concerns(PersonId person) {
        return mentor.equals(person) || student.equals(person);
    }

    /** The one whom this person meets. */
    public PersonId other(PersonId person) {
        return mentor.equals(person) ? student : mentor;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(time.end());
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(time.start());
    }
}
