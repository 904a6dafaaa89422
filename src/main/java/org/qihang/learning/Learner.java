package org.qihang.learning;

import java.util.List;
import java.util.Optional;
import org.qihang.account.Localized;
import org.qihang.account.Person;
import org.qihang.course.CourseOutline;

/** Somebody in a course, as its team sees them. */
public record Learner(Person person, CourseProgress progress, List<QuizResult> quizzes) {

    public Learner {
        quizzes = List.copyOf(quizzes);
    }

    /** The lesson where they stopped. */
    public Optional<Localized> lastLesson() {
        return Optional.ofNullable(progress.enrolment().lastLesson())
                .flatMap(progress.outline()::find)
                .map(CourseOutline.Lesson::title);
    }

    public int passedQuizzes() {
        return (int) quizzes.stream().filter(QuizResult::passed).count();
    }

    /** The mean of the best results, from 0 to 100; empty before the first attempt. */
    public Optional<Integer> quizPercent() {
        return quizzes.isEmpty()
                ? Optional.empty()
                : Optional.of((int) Math.round(quizzes.stream()
                        .mapToInt(QuizResult::bestPercent)
                        .average()
                        .orElseThrow()));
    }
}
