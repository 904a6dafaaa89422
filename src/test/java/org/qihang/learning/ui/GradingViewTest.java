package org.qihang.learning.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.qihang.testing.Courses.RIGHT;
import static org.qihang.testing.Courses.WHO;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.People;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.course.Response;
import org.qihang.learning.Enrolments;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.Quizzes;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class GradingViewTest {

    @Autowired
    Pages pages;

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

    private Actor publisher;
    private Actor student;
    private CourseId course;

    @BeforeEach
    void join() {
        PersonId person = campus.student("Wang Grades").id();
        people.grant(Actor.SYSTEM, person, Role.PUBLISHER, campus.university());
        publisher = campus.actor(person);
        student = campus.student();
        course = courses.publishedWithShortAnswer();
        enrolments.join(student, course);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void anAnswerIsGradedAndItsWriterReadsTheFeedback() {
        handIn("<b>The queue</b>");
        pages.open(publisher, LearningRoutes.grading(course));
        assertThat(pages.text()).contains("Whom, and why?", "<b>The queue</b>", "Names a person.", "one answer");

        _setValue(_get(IntegerField.class), 3);
        _setValue(_get(TextArea.class), "Say who stands in it.");
        pages.click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(pages.text()).contains("Nothing is waiting");

        pages.open(student, CourseRoutes.lesson(course, WHO));
        assertThat(pages.text()).contains("3 of 4 points", "Say who stands in it.", "&lt;b&gt;The queue", "You passed");
        await().untilAsserted(() -> {
            pages.open(student, "/inbox");
            assertThat(pages.text()).contains("Your answers were read: Who buys it", "You passed the quiz.");
        });
    }

    @Test
    void pointsOutOfBoundsAreToldAtTheirField() {
        handIn("The queue");
        pages.open(publisher, LearningRoutes.grading(course));

        pages.click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(_get(IntegerField.class).getErrorMessage()).isEqualTo("Give a whole number from 0 to 4.");
        _get(IntegerField.class).setValue(5);
        pages.click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(_get(IntegerField.class).isInvalid()).isTrue();
        assertThat(quizzes.lastGrading(student, course, WHO, Language.EN)
                        .orElseThrow()
                        .isWaiting())
                .isTrue();
    }

    @Test
    void anEmptyPageSaysWhatBelongsThere() {
        pages.open(publisher, LearningRoutes.grading(course));

        assertThat(pages.text()).contains("Nothing is waiting", "What students write in quizzes");
    }

    private void handIn(String text) {
        Map<String, Response> responses = new HashMap<>(RIGHT);
        responses.put("q3", Response.text(text));
        quizzes.answer(student, course, WHO, Language.EN, 1, responses);
    }
}
