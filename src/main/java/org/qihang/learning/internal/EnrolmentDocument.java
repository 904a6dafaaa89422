package org.qihang.learning.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.course.LessonId;
import org.qihang.course.ReleaseId;
import org.qihang.learning.CompletedLesson;
import org.qihang.learning.Enrolment;
import org.qihang.store.StoredEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

@Document(EnrolmentDocument.COLLECTION)
public record EnrolmentDocument(
        @Id String id,
        PersonId person,
        CourseId course,
        ReleaseId release,
        Instant joinedAt,
        @Nullable LessonId lastLesson,
        Instant activeAt,
        List<CompletedLesson> completions,
        @Nullable Instant completedAt,
        @Nullable List<LessonId> margins,
        List<StoredEvent> outbox,
        @Nullable Instant outboxAt) {

    public static final String COLLECTION = "enrolments";

    /** One for each person and course. */
    public static String key(PersonId person, CourseId course) {
        return person.value() + "/" + course.value();
    }

    public Enrolment enrolment() {
        return new Enrolment(
                person, course, release, joinedAt, lastLesson, activeAt, completions, completedAt, margins);
    }
}
