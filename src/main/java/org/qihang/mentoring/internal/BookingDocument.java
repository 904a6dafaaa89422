package org.qihang.mentoring.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.Cancellation;
import org.qihang.mentoring.Taken;
import org.qihang.mentoring.TimeRange;
import org.qihang.store.StoredEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The point at which a session counts.
 *
 * @param before the mentor's buffer, in minutes; {@code after} likewise
 * @param claim the one that counts, or will
 * @param until by when CLAIMING has ended; null afterwards
 * @param move a change of time that is under way
 * @param reason why it was cancelled; may be empty
 */
@Document(BookingDocument.COLLECTION)
public record BookingDocument(
        @Id BookingId id,
        PersonId mentor,
        PersonId student,
        Instant start,
        Instant end,
        int before,
        int after,
        String topic,
        @Nullable CourseId course,
        BookingState state,
        String claim,
        @Nullable Instant until,
        @Nullable Move move,
        int sequence,
        String reason,
        List<Change> changes,
        List<StoredEvent> outbox,
        @Nullable Instant outboxAt) {

    public static final String COLLECTION = "bookings";

    public TimeRange time() {
        return new TimeRange(start, end);
    }

    public Taken taken() {
        return new Taken(time(), before, after);
    }

    public boolean isRepeated(String request) {
        return changes.stream().anyMatch(change -> change.request().equals(request));
    }

    public Booking booking() {
        boolean cancelled = state == BookingState.CANCELLED;
        Change first = changes.getFirst();
        Change last = changes.getLast();
        return new Booking(
                id,
                mentor,
                student,
                time(),
                topic,
                course,
                cancelled,
                sequence,
                first.at(),
                last.at(),
                cancelled ? Optional.of(new Cancellation(last.by(), last.at(), reason)) : Optional.empty());
    }
}
