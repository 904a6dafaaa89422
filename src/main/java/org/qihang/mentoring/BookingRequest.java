package org.qihang.mentoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.store.Rejected;

/**
 * A session that a student asks for.
 *
 * @param id the request's own key: the booking's id if it comes to be
 * @param start of one of the slots that are offered
 * @param topic what the student wants to talk about, so that the mentor can prepare
 * @param course the one that it is about, if any
 */
public record BookingRequest(
        BookingId id,
        PersonId mentor,
        Instant start,
        String topic,
        @Nullable CourseId course) {

    public static final int LONGEST_TOPIC = 2_000;

    public BookingRequest {
        topic = topic.strip();
    }

    void validate() {
        if (topic.isEmpty()) {
            throw Rejected.at("topic", "mentoring.problem.topicMissing");
        }
        if (topic.length() > LONGEST_TOPIC) {
            throw Rejected.at("topic", "mentoring.problem.tooLong", LONGEST_TOPIC);
        }
    }
}
