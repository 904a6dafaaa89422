package org.qihang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qihang.testing.Courses.RIGHT;
import static org.qihang.testing.Courses.WHO;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.NotAllowed;
import org.qihang.account.People;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.account.UniversityId;
import org.qihang.course.CourseId;
import org.qihang.course.Grading;
import org.qihang.course.Response;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class ShortAnswersTest {

    @Autowired
    ShortAnswers answers;

    @Autowired
    Quizzes quizzes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    People people;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    private Actor student;
    private Actor publisher;
    private CourseId course;

    @BeforeEach
    void handIn() {
        publisher = publisher(campus.university());
        student = campus.student();
        course = courses.publishedWithShortAnswer();
        enrolments.join(student, course);
        Map<String, Response> responses = new HashMap<>(RIGHT);
        responses.put("q3", Response.text("The queue, because it waits."));
        quizzes.answer(student, course, WHO, Language.EN, 1, responses);
    }

    @Test
    void whatWaitsIsShownWithWhatTheCourseSaysAboutIt() {
        ShortAnswer answer = waiting();

        assertThat(answer.person().id()).isEqualTo(student.id());
        assertThat(answer.lesson()).isEqualTo("Who buys it");
        assertThat(answer.text()).isEqualTo("The queue, because it waits.");
        assertThat(answer.guidanceHtml()).contains("Names a person.");
        assertThat(grading().isWaiting()).isTrue();
        assertThat(grading().isPassed()).isFalse();
    }

    @Test
    void aGradeSettlesPointsAndPassingCompletesTheLesson() {
        answers.grade(publisher, waiting().attempt(), "q3", 3, "  Say who stands in it. ");

        assertThat(grading().points()).isEqualTo(5);
        assertThat(grading().isWaiting()).isFalse();
        assertThat(grading().answers().get(2).byHand()).isEqualTo(new Grading.ByHand(3, "Say who stands in it."));
        assertThat(quizzes.standing(student, course, WHO).orElseThrow().last().points())
                .isEqualTo(5);
        assertThat(enrolments.find(student, course).orElseThrow().hasCompleted(WHO))
                .isTrue();
        assertThat(answers.waiting(publisher, course)).isEmpty();
    }

    @Test
    void tooFewPointsCompleteNothing() {
        answers.grade(publisher, waiting().attempt(), "q3", 0, "");

        assertThat(grading().isPassed()).isFalse();
        assertThat(enrolments.find(student, course).orElseThrow().hasCompleted(WHO))
                .isFalse();
    }

    @Test
    void theSameAgainChangesNothingAndAnotherGradeIsRefused() {
        String attempt = waiting().attempt();
        answers.grade(publisher, attempt, "q3", 3, "");
        answers.grade(publisher, attempt, "q3", 3, "");

        assertThatThrownBy(() -> answers.grade(publisher, attempt, "q3", 4, ""))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.gradedAlready");
        assertThat(grading().points()).isEqualTo(5);
    }

    @Test
    void ofTwoGradersAtTheSameTimeOneIsTold() throws Exception {
        String attempt = waiting().attempt();
        List<Callable<Boolean>> graders = new ArrayList<>();
        for (int points = 0; points <= 4; points++) {
            int given = points;
            graders.add(() -> {
                try {
                    answers.grade(publisher, attempt, "q3", given, "");
                    return true;
                } catch (Rejected gradedAlready) {
                    return false;
                }
            });
        }
        int done = 0;
        try (var threads = Executors.newFixedThreadPool(graders.size())) {
            for (Future<Boolean> grader : threads.invokeAll(graders)) {
                done += grader.get() ? 1 : 0;
            }
        }

        assertThat(done).isEqualTo(1);
        assertThat(grading().points()).isEqualTo(2 + grading().answers().get(2).earned());
    }

    @Test
    void pointsAndFeedbackHaveBounds() {
        String attempt = waiting().attempt();

        assertThatThrownBy(() -> answers.grade(publisher, attempt, "q3", 5, ""))
                .hasMessageContaining("learning.problem.pointsOutOfBounds");
        assertThatThrownBy(() -> answers.grade(publisher, attempt, "q3", -1, ""))
                .hasMessageContaining("learning.problem.pointsOutOfBounds");
        assertThatThrownBy(() -> answers.grade(publisher, attempt, "q3", 1, "x".repeat(2_001)))
                .hasMessageContaining("learning.problem.longFeedback");
        assertThatThrownBy(() -> answers.grade(publisher, attempt, "q9", 1, "")).isInstanceOf(Rejected.class);
        assertThat(answers.waiting(publisher, course)).hasSize(1);
    }

    @Test
    void onlyTheCoursesTeamGrades() {
        Actor other = publisher(campus.anotherUniversity());
        String attempt = waiting().attempt();

        assertThatThrownBy(() -> answers.waiting(other, course)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> answers.grade(other, attempt, "q3", 1, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> answers.grade(student, attempt, "q3", 4, "")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsNotHandedInDoesNotWait() {
        answers.grade(publisher, waiting().attempt(), "q3", 1, "");
        quizzes.save(student, course, WHO, Language.EN, 2, "q3", Response.text("Not yet"));

        assertThat(answers.waiting(publisher, course)).isEmpty();
    }

    private ShortAnswer waiting() {
        return answers.waiting(publisher, course).getFirst();
    }

    private Grading grading() {
        return quizzes.lastGrading(student, course, WHO, Language.EN).orElseThrow();
    }

    private Actor publisher(UniversityId university) {
        PersonId person = campus.student("Wang Grades").id();
        people.grant(Actor.SYSTEM, person, Role.PUBLISHER, university);
        return campus.actor(person);
    }
}
