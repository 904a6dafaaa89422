package org.qihang.learning;

import org.qihang.store.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A passed quiz completes its lesson even if the process ended between the two writes. */
@Component
class PassedQuizzes {

    private final Progress progress;

    PassedQuizzes(Progress progress) {
        this.progress = progress;
    }

    @EventListener
    void on(Happened<QuizAnswered> answered) {
        QuizAnswered quiz = answered.event();
        if (quiz.passed()) {
            progress.passed(quiz.person(), quiz.course(), quiz.lesson(), answered.at(), answered.by());
        }
    }

    @EventListener
    void onGraded(Happened<QuizGraded> graded) {
        QuizGraded quiz = graded.event();
        if (quiz.passed()) {
            progress.passed(quiz.person(), quiz.course(), quiz.lesson(), graded.at(), graded.by());
        }
    }
}
