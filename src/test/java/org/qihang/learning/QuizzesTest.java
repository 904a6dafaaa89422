package org.qihang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qihang.testing.Courses.RIGHT;
import static org.qihang.testing.Courses.WHO;
import static org.qihang.testing.Courses.WHY;
import static org.qihang.testing.Courses.WRONG;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.Completion;
import org.qihang.course.CourseId;
import org.qihang.course.Grading;
import org.qihang.course.Response;
import org.qihang.store.Happened;
import org.qihang.store.Ids;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class QuizzesTest {

    @Autowired
    Enrolments enrolments;

    @Autowired
    Quizzes quizzes;

    @Autowired
    PassedQuizzes passedQuizzes;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    TestClock clock;

    private Actor student;
    private CourseId course;

    @BeforeEach
    void join() {
        clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        student = campus.student();
        course = courses.published();
        enrolments.join(student, course);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void passingCompletesTheLesson() {
        Grading grading = answer(RIGHT, Ids.random());

        assertThat(grading.isPassed()).isTrue();
        assertThat(grading.percent()).isEqualTo(100);
        assertThat(enrolment().completions())
                .singleElement()
                .satisfies(done -> assertThat(done.how()).isEqualTo(Completion.QUIZ));
    }

    @Test
    void failingCompletesNothingAndExplains() {
        Grading grading = answer(WRONG, Ids.random());

        assertThat(grading.isPassed()).isFalse();
        assertThat(grading.answers().getFirst().feedbackHtml()).containsExactly("Friends are polite.");
        assertThat(grading.answers().getFirst().explanationHtml()).isEqualTo("Queueing is already an act.");
        assertThat(enrolment().completions()).isEmpty();
    }

    @Test
    void theSameRequestTwiceIsOneAttemptWithItsFirstResult() {
        String request = Ids.random();
        answer(WRONG, request);
        clock.advance(Duration.ofMinutes(1));

        Grading repeated = answer(RIGHT, request);

        assertThat(repeated.isPassed()).isFalse();
        assertThat(enrolment().completions()).isEmpty();
    }

    @Test
    void theLastAndTheBestAttemptAreKept() {
        answer(RIGHT, Ids.random());
        clock.advance(Duration.ofMinutes(5));
        answer(Map.of("q1", Response.choices(List.of(1))), Ids.random());

        QuizStanding standing = quizzes.standing(student, course, WHO).orElseThrow();

        assertThat(standing.last().percent()).isEqualTo(50);
        assertThat(standing.last().responses()).containsExactly(Map.entry("q1", Response.choices(List.of(1))));
        assertThat(standing.best().percent()).isEqualTo(100);
        assertThat(enrolment().hasCompleted(WHO)).isTrue();
        assertThat(quizzes.lastGrading(student, course, WHO, Language.ZH)
                        .orElseThrow()
                        .rightAnswers())
                .isEqualTo(1);
    }

    @Test
    void whatTheQuizDoesNotHaveIsNotKept() {
        answer(Map.of("q1", new Response(List.of(1, 7, -1), ""), "q9", Response.choices(List.of(0))), Ids.random());

        assertThat(quizzes.standing(student, course, WHO).orElseThrow().last().responses())
                .containsExactly(Map.entry("q1", Response.choices(List.of(1))));
    }

    @Test
    void onlyWhoJoinedMayAnswerAndOnlyAQuiz() {
        assertThatThrownBy(() -> quizzes.answer(campus.student(), course, WHO, Language.EN, RIGHT, Ids.random()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.notJoined");
        assertThatThrownBy(() -> quizzes.answer(student, course, WHY, Language.EN, RIGHT, Ids.random()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.noSuchLesson");
    }

    @Test
    void aPassedQuizCompletesItsLessonAlsoWhenOnlyTheEventIsLeft() {
        Instant then = Instant.parse("2026-11-20T01:00:00Z");
        QuizAnswered answered = new QuizAnswered(student.id(), course, WHO, true);

        passedQuizzes.on(new Happened<>("e1", then, student.by(), answered));
        passedQuizzes.on(new Happened<>("e1", then, student.by(), answered));

        assertThat(enrolment().completions())
                .containsExactly(new CompletedLesson(WHO, Completion.QUIZ, then, student.by()));
    }

    private Grading answer(Map<String, Response> responses, String request) {
        return quizzes.answer(student, course, WHO, Language.EN, responses, request);
    }

    private Enrolment enrolment() {
        return enrolments.find(student, course).orElseThrow();
    }
}
