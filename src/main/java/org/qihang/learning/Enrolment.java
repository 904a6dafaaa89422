package org.qihang.learning;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.course.LessonId;
import org.qihang.course.ReleaseId;

/**
 * A person in a course.
 *
 * @param release the one that they joined with and read until they choose to move
 * @param lastLesson where they stopped; null before the first lesson was opened
 * @param activeAt when they last read or answered
 * @param completedAt when the last lesson of the release was finished; null until then, and never taken back
 * @param margins the lessons beside which the person may have left something; null where that wasn't noted yet
 */
public record Enrolment(
        PersonId person,
        CourseId course,
        ReleaseId release,
        Instant joinedAt,
        @Nullable LessonId lastLesson,
        Instant activeAt,
        List<CompletedLesson> completions,
        @Nullable Instant completedAt,
        @Nullable List<LessonId> margins) {

    public Enrolment {
        completions = List.copyOf(completions);
        margins = margins == null ? null : List.copyOf(margins);
    }

    public boolean hasCompleted(LessonId lesson) {
        return completions.stream().anyMatch(done -> done.lesson().equals(lesson));
    }

    /** Whether there may be something beside the lesson; most have nothing, and needn't be looked for. */
    boolean mayHaveMargin(LessonId lesson) {
        return margins == null || margins.contains(lesson);
    }

    public Set<LessonId> completed() {
        return completions.stream().map(CompletedLesson::lesson).collect(Collectors.toUnmodifiableSet());
    }
}
