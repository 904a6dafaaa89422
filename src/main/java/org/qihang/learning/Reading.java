package org.qihang.learning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;

/** What somebody gets who opens a lesson. */
public sealed interface Reading {

    /**
     * @param enrolment null for who tastes the first lesson without having joined
     * @param newerRelease whether another release is published than the one that is read here
     * @param margin what the reader left beside the text
     */
    record Open(
            CourseOutline outline,
            CourseOutline.Lesson lesson,
            LessonText text,
            @Nullable Enrolment enrolment,
            boolean newerRelease,
            Margin margin)
            implements Reading {

        public Optional<CourseProgress> progress() {
            return Optional.ofNullable(enrolment).map(joined -> new CourseProgress(outline, joined));
        }

        public boolean isCompleted() {
            return enrolment != null && enrolment.hasCompleted(lesson.lesson());
        }
    }

    /** The course is there, and is read by those who joined it. */
    record JoinFirst(CourseOutline outline, CourseOutline.Lesson lesson) implements Reading {}

    /** @param lesson as it was asked for */
    record NotFound(LessonId lesson) implements Reading {}
}
