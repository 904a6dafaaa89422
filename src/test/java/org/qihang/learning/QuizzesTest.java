package org.qihang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qihang.testing.Courses.RIGHT;
import static org.qihang.testing.Courses.WHO;
import static org.qihang.testing.Courses.WHY;
import static org.qihang.testing.Courses.WRONG;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.Completion;
import org.qihang.course.CourseId;
import org.qihang.course.Grading;
import org.qihang.course.QuizRules;
import org.qihang.course.ReleaseId;
import org.qihang.course.Response;
import org.qihang.store.Happened;
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
    OverdueAttempts overdue;

    @Autowired
    NewerReleases newerReleases;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    TestClock clock;

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private Actor student;
    private CourseId course;

    @BeforeEach
    void join() {
        clock.set(NOW);
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
        Grading grading = answer(1, RIGHT);

        assertThat(grading.isPassed()).isTrue();
        assertThat(grading.percent()).isEqualTo(100);
        assertThat(enrolment().completions())
                .singleElement()
                .satisfies(done -> assertThat(done.how()).isEqualTo(Completion.QUIZ));
    }

    @Test
    void failingCompletesNothingAndExplains() {
        Grading grading = answer(1, WRONG);

        assertThat(grading.isPassed()).isFalse();
        assertThat(grading.answers().getFirst().feedbackHtml()).containsExactly("Friends are polite.");
        assertThat(grading.answers().getFirst().explanationHtml()).isEqualTo("Queueing is already an act.");
        assertThat(enrolment().completions()).isEmpty();
    }

    @Test
    void theSameAttemptTwiceIsOneWithItsFirstResult() {
        answer(1, WRONG);
        clock.advance(Duration.ofMinutes(1));

        Grading repeated = answer(1, RIGHT);

        assertThat(repeated.isPassed()).isFalse();
        assertThat(enrolment().completions()).isEmpty();
    }

    @Test
    void anAnswerIsThereAgainOnTheNextPageUntilItIsHandedIn() {
        save(1, "q1", Response.choices(List.of(0)));
        save(1, "q2", Response.choices(List.of(0, 2)));
        save(1, "q1", Response.choices(List.of(1)));

        QuizSheet sheet = quizzes.sheet(student, course, WHO, Language.ZH);
        assertThat(sheet.responses()).isEqualTo(RIGHT);
        assertThat(sheet.grading()).isNull();
        assertThat(quizzes.standing(student, course, WHO)).isEmpty();

        assertThat(quizzes.submit(student, course, WHO, Language.EN, 1).isPassed())
                .isTrue();
        assertThat(enrolment().hasCompleted(WHO)).isTrue();
        assertThat(quizzes.sheet(student, course, WHO, Language.EN).number()).isEqualTo(2);
    }

    @Test
    void whatWasHandedInDoesNotChange() {
        save(1, "q1", Response.choices(List.of(0)));
        quizzes.submit(student, course, WHO, Language.EN, 1);

        assertThatThrownBy(() -> save(1, "q1", Response.choices(List.of(1))))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.attemptOver");
        assertThatThrownBy(() -> save(3, "q1", Response.choices(List.of(1))))
                .as("the second comes first")
                .isInstanceOf(Rejected.class);
        assertThat(quizzes.submit(student, course, WHO, Language.EN, 1).points())
                .isZero();
    }

    @Test
    void answersFromManyTabsAndHandingInAtTheSameTimeAreOneAttempt() throws Exception {
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int tab = 0; tab < 4; tab++) {
            acts.add(() -> tried(() -> save(1, "q1", Response.choices(List.of(1)))));
            acts.add(() -> tried(() -> save(1, "q2", Response.choices(List.of(0, 2)))));
            acts.add(() -> tried(() -> quizzes.submit(student, course, WHO, Language.EN, 1)));
        }
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            for (Future<Boolean> act : threads.invokeAll(acts)) {
                act.get();
            }
        }
        Grading handedIn = quizzes.submit(student, course, WHO, Language.EN, 1);

        Attempt attempt = quizzes.standing(student, course, WHO).orElseThrow().last();
        assertThat(attempt.number()).isEqualTo(1);
        assertThat(attempt.points()).as("what is graded is what is kept").isEqualTo(handedIn.points());
        assertThat(enrolment().hasCompleted(WHO)).isEqualTo(attempt.passed());
    }

    private static boolean tried(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Rejected overOrNotBegun) {
            return false;
        }
    }

    @Test
    void attemptsAreCounted() {
        CourseId counted = courses.publishedWith(new QuizRules(60, 2, null, null, null));
        enrolments.join(student, counted);

        assertThatThrownBy(
                        () -> quizzes.save(student, counted, WHO, Language.EN, 1, "q1", Response.choices(List.of(1))))
                .as("one begins knowingly")
                .isInstanceOf(Rejected.class);
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThat(quizzes.begin(student, counted, WHO, Language.EN).number())
                    .isEqualTo(attempt);
            assertThat(quizzes.begin(student, counted, WHO, Language.ZH).number())
                    .as("going on")
                    .isEqualTo(attempt);
            quizzes.submit(student, counted, WHO, Language.EN, attempt);
        }

        QuizSheet sheet = quizzes.sheet(student, counted, WHO, Language.EN);
        assertThat(sheet.left()).hasValue(0);
        assertThat(sheet.mayBegin()).isFalse();
        assertThatThrownBy(() -> quizzes.begin(student, counted, WHO, Language.EN))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.noAttemptLeft");
    }

    @Test
    void anAttemptIsHandedInWhenItsTimeIsOver() {
        CourseId timed = courses.publishedWith(new QuizRules(60, null, 10, null, null));
        enrolments.join(student, timed);
        QuizSheet begun = quizzes.begin(student, timed, WHO, Language.EN);
        assertThat(begun.timeLeft()).contains(Duration.ofMinutes(10));
        quizzes.save(student, timed, WHO, Language.EN, 1, "q1", Response.choices(List.of(1)));
        clock.advance(Duration.ofMinutes(10).plusSeconds(5));
        quizzes.save(student, timed, WHO, Language.EN, 1, "q2", Response.choices(List.of(0, 2)));
        clock.advance(Attempts.GRACE);

        assertThatThrownBy(() -> quizzes.save(student, timed, WHO, Language.EN, 1, "q2", Response.choices(List.of(0))))
                .isInstanceOf(Rejected.class);
        QuizSheet sheet = quizzes.sheet(student, timed, WHO, Language.EN);

        assertThat(sheet.open()).isNull();
        assertThat(Objects.requireNonNull(sheet.grading()).isPassed()).isTrue();
        assertThat(Objects.requireNonNull(sheet.last()).at()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(enrolments.find(student, timed).orElseThrow().hasCompleted(WHO))
                .isTrue();
    }

    @Test
    void whatRanOutIsHandedInAlsoWithoutItsPerson() {
        CourseId timed = courses.publishedWith(new QuizRules(60, null, 10, null, null));
        enrolments.join(student, timed);
        quizzes.begin(student, timed, WHO, Language.EN);
        RIGHT.forEach((question, response) -> quizzes.save(student, timed, WHO, Language.EN, 1, question, response));
        clock.advance(Duration.ofMinutes(10));
        overdue.once();
        assertThat(quizzes.standing(student, timed, WHO)).as("within the grace").isEmpty();
        clock.advance(Attempts.GRACE);

        overdue.once();
        overdue.once();

        assertThat(quizzes.standing(student, timed, WHO).orElseThrow().last().passed())
                .isTrue();
        assertThat(enrolments.find(student, timed).orElseThrow().hasCompleted(WHO))
                .isTrue();
    }

    @Test
    void whatIsDrawnStaysDrawnAndOnlyThatCounts() {
        CourseId drawn = courses.publishedWith(new QuizRules(60, null, null, 1, true));
        enrolments.join(student, drawn);
        QuizSheet begun = quizzes.begin(student, drawn, WHO, Language.EN);
        String asked = begun.questions().getFirst().key();
        assertThat(begun.questions()).hasSize(1);
        assertThat(Objects.requireNonNull(
                                quizzes.sheet(student, drawn, WHO, Language.ZH).open())
                        .asked())
                .containsExactly(asked);

        quizzes.save(student, drawn, WHO, Language.EN, 1, asked, Objects.requireNonNull(RIGHT.get(asked)));
        Grading grading = quizzes.submit(student, drawn, WHO, Language.EN, 1);

        assertThat(grading.answers()).extracting(Grading.Answer::key).containsExactly(asked);
        assertThat(grading.percent()).isEqualTo(100);
    }

    @Test
    void anOpenAttemptIsGradedByTheReleaseThatItWasBegunAt() {
        RIGHT.forEach((question, response) -> save(1, question, response));
        ReleaseId revised = courses.publishRevised(course);
        newerReleases.take(student, course, revised);

        QuizSheet sheet = quizzes.sheet(student, course, WHO, Language.EN);

        assertThat(sheet.open()).isNull();
        assertThat(sheet.number()).isEqualTo(2);
        assertThat(Objects.requireNonNull(sheet.last()).passed()).isTrue();
        assertThat(sheet.grading()).as("its questions are not those of now").isNull();
        assertThat(enrolment().hasCompleted(WHO)).isTrue();
    }

    @Test
    void theLastAndTheBestAttemptAreKept() {
        answer(1, RIGHT);
        clock.advance(Duration.ofMinutes(5));
        answer(2, Map.of("q1", Response.choices(List.of(1))));

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
        answer(1, Map.of("q1", new Response(List.of(1, 7, -1), ""), "q9", Response.choices(List.of(0))));

        assertThat(quizzes.standing(student, course, WHO).orElseThrow().last().responses())
                .containsExactly(Map.entry("q1", Response.choices(List.of(1))));
    }

    @Test
    void onlyWhoJoinedMayAnswerAndOnlyAQuiz() {
        assertThatThrownBy(() -> quizzes.answer(campus.student(), course, WHO, Language.EN, 1, RIGHT))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.notJoined");
        assertThatThrownBy(() -> quizzes.answer(student, course, WHY, Language.EN, 1, RIGHT))
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

    private Grading answer(int attempt, Map<String, Response> responses) {
        return quizzes.answer(student, course, WHO, Language.EN, attempt, responses);
    }

    private void save(int attempt, String question, Response response) {
        quizzes.save(student, course, WHO, Language.EN, attempt, question, response);
    }

    private Enrolment enrolment() {
        return enrolments.find(student, course).orElseThrow();
    }
}
