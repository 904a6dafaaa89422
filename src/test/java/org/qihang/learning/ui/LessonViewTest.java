package org.qihang.learning.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qihang.testing.Courses.HOW;
import static org.qihang.testing.Courses.WHO;
import static org.qihang.testing.Courses.WHY;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.course.LessonId;
import org.qihang.course.QuizRules;
import org.qihang.learning.Enrolment;
import org.qihang.learning.Enrolments;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.Margins;
import org.qihang.learning.NewerReleases;
import org.qihang.learning.Quizzes;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@QihangTest
class LessonViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    Enrolments enrolments;

    @Autowired
    NewerReleases newerReleases;

    @Autowired
    Margins margins;

    @Autowired
    Quizzes quizzes;

    private Actor student;
    private CourseId course;

    @BeforeEach
    void join() {
        student = campus.student();
        course = courses.published();
        enrolments.join(student, course);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void aLessonIsReadAndMarkedAsRead() {
        pages.open(student, lesson(WHY));
        assertThat(pages.text()).contains("Why tea", "People are thirsty.", "Lesson 1 of 3 · 12 minutes", "Ask well");
        assertThat(_get(LessonView.class).getPageTitle()).contains("Why tea");
        assertThat(enrolment().lastLesson()).isEqualTo(WHY);

        pages.click(_get(Button.class, spec -> spec.withText("I have read this")));

        assertThat(enrolment().hasCompleted(WHY)).isTrue();
        assertThat(pages.text()).contains("Lesson completed", "dot done");
        assertThat(_get(Anchor.class, spec -> spec.withText("Next: Who buys it"))
                        .getHref())
                .isEqualTo(lesson(WHO));
    }

    @Test
    void aPageThatAsksForEverythingAgainIsMadeAnew() {
        pages.open(student, lesson(WHY));
        LessonBody before = _get(LessonBody.class);

        UI.getCurrent().getInternals().getStateTree().prepareForResync();

        assertThat(pages.text()).contains("Why tea", "People are thirsty.", "I have read this");
        assertThat(_get(LessonBody.class)).isNotSameAs(before);
    }

    @Test
    void theAddressNamesTheLanguageAndItsLinksKeepIt() {
        pages.open(student, Language.EN, PageLanguage.in(Language.ZH, lesson(WHY)));

        assertThat(pages.text())
                .contains("每天下午都有人找水喝。", "id=\"p-1\"", "href=\"" + PageLanguage.in(Language.ZH, lesson(WHO)) + "\"")
                .contains("href=\"" + PageLanguage.in(Language.EN, lesson(WHY)) + "\" hreflang=\"en\"")
                .doesNotContain("People are thirsty.");
    }

    @Test
    void answersAreNotInThePageBeforeTheyAreGivenAndPassingCompletesTheLesson() {
        pages.open(student, lesson(WHO));
        assertThat(pages.text())
                .contains("Quiz 1 / 2", "People in the queue", "Sources")
                .doesNotContain("Friends are polite.", "Queueing is already an act.");
        _assertNone(Button.class, spec -> spec.withText("I have read this"));

        choose("q1", "1");
        choose("q2", "0", "", "2");
        submit();

        assertThat(pages.text()).contains("2 of 2 right (100%). You passed.", "Queueing is already an act.");
        assertThat(enrolment().hasCompleted(WHO)).isTrue();
        assertThat(_get(Anchor.class, spec -> spec.withText("Next: How to sell it"))
                        .getHref())
                .isEqualTo(lesson(HOW));
    }

    @Test
    void whoFailsReadsWhyAndTriesAgain() {
        pages.open(student, lesson(WHO));
        choose("q1", "0");
        choose("q2", "0");
        submit();
        assertThat(pages.text()).contains("0 of 2 right (0%).", "Friends are polite.", "Your choice");
        assertThat(enrolment().completions()).isEmpty();

        pages.click(_get(Button.class, spec -> spec.withText("Try again")));
        assertThat(pages.text()).doesNotContain("Friends are polite.", " checked");
        choose("q1", "1");
        choose("q2", "0", "", "2");
        submit();

        assertThat(enrolment().hasCompleted(WHO)).isTrue();
    }

    @Test
    void whatIsStillUnansweredIsToldAndNothingIsHandedIn() {
        pages.open(student, lesson(WHO));
        choose("q1", "1");
        submit();

        assertThat(pages.text()).contains("One question is still unanswered.").doesNotContain("Friends are polite.");
    }

    @Test
    void choicesSurviveLeavingThePageAndTheOtherLanguage() {
        pages.open(student, lesson(WHO));
        choose("q1", "1");

        pages.go(lesson(WHY));
        pages.go(PageLanguage.in(Language.ZH, lesson(WHO)));

        assertThat(pages.text()).contains("value=\"1\" checked");
    }

    @Test
    void answersAreThereAgainInAnotherBrowser() {
        pages.open(student, lesson(WHO));
        choose("q1", "1");
        pages.close();

        pages.open(student, lesson(WHO));
        assertThat(pages.text()).contains("value=\"1\" checked");
        choose("q2", "0", "", "2");
        submit();

        assertThat(enrolment().hasCompleted(WHO)).isTrue();
    }

    @Test
    void whatIsAnsweredAfterItWasHandedInElsewhereIsSaidToBeLateAndTheResultShown() {
        pages.open(student, lesson(WHO));
        choose("q1", "0");
        quizzes.submit(student, course, WHO, Language.EN, 1);

        choose("q1", "1");

        assertThat(pages.text()).contains("This attempt is over", "0 of 2 right", "Friends are polite.");
    }

    @Test
    void aTimedQuizIsBegunKnowinglyAndHandsItselfIn() {
        course = courses.publishedWith(new QuizRules(60, 2, 10, null, true));
        enrolments.join(student, course);
        pages.open(student, lesson(WHO));
        assertThat(pages.text())
                .contains("10 minutes", "2 of 2 left", "60%", "The time runs from the moment you begin")
                .doesNotContain("Whom do you ask first?");

        pages.click(_get(Button.class, spec -> spec.withText("Begin")));
        assertThat(pages.text()).contains("Whom do you ask first?", "Time left");
        choose("q1", "1");
        timeIsOver();

        assertThat(pages.text()).contains("1 of 2 right (50%).", "Try again (one attempt left)");
        pages.click(_get(Button.class, spec -> spec.withText("Try again (one attempt left)")));
        assertThat(pages.text()).contains("1 of 2 left");
        pages.click(_get(Button.class, spec -> spec.withText("Begin")));
        timeIsOver();
        assertThat(pages.text()).contains("You have used all attempts at this quiz.");
        _assertNone(Button.class, spec -> spec.withText("Begin"));
    }

    @Test
    void whoOnlyTastesSeesNoQuestionOfADrawnQuiz() {
        courses.publishRevised(course);
        courses.rule(course, new QuizRules(60, null, null, 1, null));

        pages.openSignedOut(lesson(WHO));

        assertThat(pages.text()).contains("One question").doesNotContain("Whom do you ask first?");
    }

    private void timeIsOver() {
        Countdown countdown = _get(Countdown.class);
        countdown
                .getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(countdown.getElement(), "time-over", JacksonUtils.createObjectNode()));
        MockVaadin.clientRoundtrip(false);
    }

    @Test
    void theLastResultIsThereAgain() {
        pages.open(student, lesson(WHO));
        choose("q1", "1");
        choose("q2", "0");
        submit();

        pages.open(student, lesson(WHO));

        assertThat(pages.text()).contains("1 of 2 right (50%).", "Try again");
    }

    @Test
    void aNewerReleaseIsToldAndTheOldOneGoesOnBeingRead() {
        pages.open(student, lesson(WHY));
        assertThat(pages.text()).doesNotContain("New release");
        courses.publishRevised(course);

        pages.open(student, lesson(WHY));

        assertThat(pages.text())
                .contains("href=\"" + CourseRoutes.course(course) + "\">New release: what changes")
                .doesNotContain("Tea is cheaper");
    }

    @Test
    void whatWasMarkedStandsAtItsParagraphAndBelowTheText() {
        pages.open(student, lesson(WHY));
        assertThat(pages.text()).contains("My marks in this lesson", "Only you see this.");
        LessonMargin margin = _get(LessonMargin.class);

        margin.mark("why", 1, "highlight", true);
        assertThat(margin.note("why", 1, "", "Ask in the canteen")).isEmpty();

        String link = "<a href=\"" + lesson(WHY) + "#p-1\" router-ignore>People are thirsty.</a>";
        assertThat(pages.text()).contains(link, "Ask in the canteen");
        pages.open(student, lesson(WHY));
        assertThat(pages.text()).contains(link, "id=\"p-1\" data-p=\"1\" data-mark=\"highlight note\"");
        pages.open(campus.student(), lesson(WHY));
        assertThat(pages.text()).doesNotContain("Ask in the canteen");
    }

    @Test
    void aNoteThatWasChangedOnAnotherDeviceIsTold() {
        margins.note(student, new Margins.Place(course, WHY, Language.EN, 1), "", "first");
        pages.open(student, lesson(WHY));
        LessonMargin margin = _get(LessonMargin.class);
        String former = margin.noteAt("why", 1);
        margins.note(student, new Margins.Place(course, WHY, Language.EN, 1), "first", "from the phone");

        String problem = margin.note("why", 1, former, "from the desk");

        assertThat(problem).contains("from the phone");
        assertThat(margin.noteAt("why", 1)).isEqualTo("from the phone");
    }

    @Test
    void aMarkWhoseParagraphHasChangedIsKeptUntilItIsRemoved() {
        margins.note(student, new Margins.Place(course, WHY, Language.EN, 3), "", "how slowly?");
        newerReleases.take(student, course, courses.publishRevised(course));
        pages.open(student, lesson(WHY));
        assertThat(pages.text()).contains("The paragraph has changed", "&lt;Slowly&gt; ↑", "how slowly?");
        Matcher remove = Pattern.compile("data-remove=\"([^\"]+)\"").matcher(pages.text());
        assertThat(remove.find()).isTrue();

        _get(LessonMargin.class).remove("why", remove.group(1));

        assertThat(pages.text()).doesNotContain("how slowly?");
    }

    @Test
    void whoStoppedInALessonIsLedBackThere() {
        pages.open(student, lesson(WHY));
        assertThat(pages.text()).doesNotContain("Continue where you stopped");
        _get(LessonMargin.class).stopAt("who", 3);
        _get(LessonMargin.class).stopAt("why", 3);

        pages.open(student, lesson(WHY));

        assertThat(pages.text()).contains("href=\"" + lesson(WHY) + "#p-3\" router-ignore>Continue where you stopped");
        pages.open(student, lesson(WHO));
        assertThat(pages.text()).doesNotContain("Continue where you stopped");
    }

    @Test
    void theOutlineShowsHowFarOneHasCome() {
        pages.open(student, lesson(WHY));

        pages.click(_get(Button.class, spec -> spec.withText("I have read this")));

        assertThat(pages.text()).contains("1 of 3 lessons · 33%");
    }

    @Test
    void everybodyTastesTheFirstLessonAndIsInvitedToTheRest() {
        pages.openSignedOut(lesson(WHY));
        assertThat(pages.text()).contains("People are thirsty.", "Do you want to read on?");

        pages.openSignedOut(lesson(WHO));
        assertThat(pages.text()).contains("Who buys it", "opens when you join").doesNotContain("Ask ten people first.");
        assertThat(_get(Anchor.class, spec -> spec.withText("Join this course")).getHref())
                .isEqualTo(LearningRoutes.join(course));
    }

    @Test
    void aMissingLessonIsToldKindly() {
        pages.open(student, lesson(new LessonId("nothing")));

        assertThat(pages.text()).contains("This lesson can’t be found", "All courses");
    }

    private void choose(String question, String... values) {
        QuestionCard card = _find(QuestionCard.class).stream()
                .filter(found -> found.question().key().equals(question))
                .findFirst()
                .orElseThrow();
        ObjectNode data = JacksonUtils.createObjectNode();
        data.put(QuestionCard.FIELDS, new JsonMapper().writeValueAsString(values));
        card.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(card.getElement(), "change", data));
        MockVaadin.clientRoundtrip(false);
    }

    private void submit() {
        pages.click(_get(Button.class, spec -> spec.withText("Submit")));
    }

    private String lesson(LessonId lesson) {
        return CourseRoutes.lesson(course, lesson);
    }

    private Enrolment enrolment() {
        return enrolments.find(student, course).orElseThrow();
    }
}
