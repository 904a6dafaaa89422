package org.qihang.learning.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Localized;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.course.LessonId;
import org.qihang.learning.Mark;
import org.qihang.learning.StoppedAt;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A reader's margin of one lesson.
 *
 * @param version goes up with each change of the marks
 * @param markedAt null while there are no marks
 */
@Document(MarginDocument.COLLECTION)
public record MarginDocument(
        @Id String id,
        PersonId person,
        CourseId course,
        LessonId lesson,
        Localized title,
        @Nullable StoppedAt stoppedAt,
        List<Mark> marks,
        int version,
        @Nullable Instant markedAt) {

    public static final String COLLECTION = "margins";

    /** One for each person and lesson. */
    public static String key(PersonId person, CourseId course, LessonId lesson) {
        return person.value() + "/" + course.value() + "/" + lesson.value();
    }
}
