package org.qihang.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qihang.account.CurrentActor;
import org.qihang.course.Grading;
import org.qihang.course.LessonText;
import org.qihang.course.Response;
import org.qihang.learning.Quizzes;
import org.qihang.learning.Reading;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Draft;
import org.qihang.uikit.Notice;

/** A lesson's quiz: its questions, handing in, what came of it, and another try. */
class QuizSection extends Section {

    private final transient Reading.Open reading;
    private final transient Quizzes quizzes;
    private final transient CurrentActor current;
    private final QuizDrafts drafts;
    private final Runnable graded;
    private final List<QuestionCard> cards;
    private final @Nullable Draft draft;
    private final Div result = new Div();
    private final Button submit = Buttons.go(getTranslation("learning.QuizSection.submit"), event -> submit());
    private final Button again = Buttons.plain(getTranslation("learning.QuizSection.again"), event -> again());

    /** @param graded called after each attempt */
    QuizSection(LessonMarkup markup, Quizzes quizzes, QuizDrafts drafts, CurrentActor current, Runnable graded) {
        this.reading = markup.reading();
        this.quizzes = quizzes;
        this.drafts = drafts;
        this.current = current;
        this.graded = graded;
        addClassNames("stack", "quiz-section");
        H2 heading = new H2(getTranslation("learning.QuizSection.title"));
        heading.addClassName("visually-hidden");
        boolean joined = reading.enrolment() != null;
        cards = reading.text().questions().stream()
                .map(question -> new QuestionCard(
                        markup.question(question),
                        given(question),
                        !joined,
                        response -> draft().answers().put(question.key(), QuizDrafts.Answer.of(response))))
                .toList();
        result.setClassName("quiz-result");
        result.getElement().setAttribute("aria-live", "polite");
        add(heading);
        cards.forEach(this::add);
        add(result);
        draft = joined ? keep() : null;
        if (joined) {
            Div actions = new Div(submit, again);
            actions.addClassName("actions");
            add(actions);
            again.setVisible(false);
            showLastResult();
        }
    }

    /** Beside the session's, which ends with its node. */
    private Draft keep() {
        String name = "quiz/" + reading.outline().release().value() + "/"
                + reading.lesson().lesson().value();
        return Draft.of(this, current.require().id(), name, cards.toArray(QuestionCard[]::new));
    }

    private void forget() {
        drafts.forget(reading.outline().release(), reading.lesson().lesson());
        if (draft != null) {
            draft.forget();
        }
    }

    private QuizDrafts.Draft draft() {
        return drafts.of(reading.outline().release(), reading.lesson().lesson());
    }

    private Response given(LessonText.Question question) {
        return Optional.ofNullable(draft().answers().get(question.key()))
                .map(QuizDrafts.Answer::response)
                .orElse(Response.EMPTY);
    }

    private void showLastResult() {
        if (draft().answers().isEmpty()) {
            lastGrading().ifPresent(this::show);
        }
    }

    private Optional<Grading> lastGrading() {
        return quizzes.lastGrading(
                current.require(),
                reading.outline().course(),
                reading.lesson().lesson(),
                reading.text().language());
    }

    private void submit() {
        long open = cards.stream()
                .map(QuestionCard::question)
                .filter(question -> !given(question).answers(question))
                .count();
        if (open > 0) {
            result.removeAll();
            result.add(Notice.error(getTranslation("learning.QuizSection.unanswered", open)));
            return;
        }
        Grading grading = quizzes.answer(
                current.require(),
                reading.outline().course(),
                reading.lesson().lesson(),
                reading.text().language(),
                cards.stream()
                        .map(QuestionCard::question)
                        .collect(Collectors.toMap(LessonText.Question::key, this::given)),
                draft().request());
        forget();
        show(grading);
        result.scrollIntoView();
        graded.run();
    }

    private void show(Grading grading) {
        cards.forEach(card -> grading.answers().stream()
                .filter(answer -> answer.key().equals(card.question().key()))
                .findFirst()
                .ifPresent(card::show));
        result.removeAll();
        result.add(verdict(grading));
        submit.setVisible(false);
        again.setVisible(true);
    }

    private Notice verdict(Grading grading) {
        Object[] figures = {grading.points(), grading.outOf(), grading.percent(), grading.passPercent(), unit(grading)};
        if (grading.isPassed()) {
            return Notice.ok(getTranslation("learning.QuizSection.passed", figures));
        }
        return grading.isWaiting()
                ? Notice.warn(getTranslation("learning.QuizSection.waiting", figures))
                : Notice.warn(getTranslation("learning.QuizSection.notPassed", figures));
    }

    /** Points are only spoken of where they differ. */
    private static String unit(Grading grading) {
        return grading.outOf() > grading.answers().size() ? "points" : "questions";
    }

    private void again() {
        forget();
        cards.forEach(card -> card.ask(Response.EMPTY));
        result.removeAll();
        submit.setVisible(true);
        again.setVisible(false);
    }
}
