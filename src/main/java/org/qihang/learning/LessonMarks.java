package org.qihang.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qihang.account.Localized;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;

/**
 * All that a reader marked in one lesson.
 *
 * @param title of the lesson when the first mark was made
 * @param outline the release that they read; empty if there is none any more
 * @param at when they last marked something
 */
public record LessonMarks(
        CourseId course,
        LessonId lesson,
        Localized title,
        Optional<CourseOutline> outline,
        List<Mark> marks,
        Instant at) {

    public LessonMarks {
        marks = List.copyOf(marks);
    }

    /** Whether the release that they read still has the lesson. */
    public boolean isThere() {
        return outline.flatMap(read -> read.find(lesson)).isPresent();
    }
}
