package org.qihang.learning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseOutline.Lesson;
import org.qihang.course.LessonId;

/** How far somebody has come in the release that they read. Derived from the facts of the enrolment. */
public record CourseProgress(CourseOutline outline, Enrolment enrolment) {

    public int lessons() {
        return outline.lessons().size();
    }

    /** Lessons of this release; what was completed in another one and is gone doesn't count. */
    public int completedLessons() {
        Set<LessonId> completed = enrolment.completed();
        return (int) outline.lessons().stream()
                .filter(lesson -> completed.contains(lesson.lesson()))
                .count();
    }

    /** From 0 to 100, rounded down: 100 means all. */
    public int percent() {
        return lessons() == 0 ? 0 : 100 * completedLessons() / lessons();
    }

    public boolean isComplete() {
        return lessons() > 0 && completedLessons() == lessons();
    }

    public boolean isBegun() {
        return enrolment.lastLesson() != null || !enrolment.completions().isEmpty();
    }

    /**
     * Where to go on: the lesson where one stopped while it isn't finished, else the next unfinished one behind it, else
     * the first unfinished one. Empty once all are finished.
     */
    public Optional<Lesson> next() {
        Set<LessonId> completed = enrolment.completed();
        List<Lesson> all = outline.lessons();
        LessonId stopped = enrolment.lastLesson();
        int from = stopped == null ? 0 : Math.max(0, outline.position(stopped) - 1);
        return all.stream()
                .skip(from)
                .filter(lesson -> !completed.contains(lesson.lesson()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(lesson -> !completed.contains(lesson.lesson()))
                        .findFirst());
    }
}
