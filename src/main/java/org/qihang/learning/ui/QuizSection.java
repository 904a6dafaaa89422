package org.qihang.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qihang.account.CurrentActor;
import org.qihang.course.Grading;
import org.qihang.course.LessonText;
import org.qihang.course.Response;
import org.qihang.learning.QuizSheet;
import org.qihang.learning.Quizzes;
import org.qihang.learning.Reading;
import org.qihang.store.Rejected;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Draft;
import org.qihang.uikit.Notice;

/** A lesson's quiz: beginning it, its questions, handing in, what came of it, and another try. */
class QuizSection extends Section {

    private final transient LessonMarkup markup;
    private final transient Quizzes quizzes;
    private final transient CurrentActor current;
    private final Runnable graded;
    private final Div sheet = new Div();
    private final Div result = new Div();
    private List<QuestionCard> cards = List.of();
    private @Nullable Draft draft;
    private int number;

    /** @param graded called after each attempt */
    QuizSection(LessonMarkup markup, Quizzes quizzes, CurrentActor current, Runnable graded) {
        this.markup = markup;
        this.quizzes = quizzes;
        this.current = current;
        this.graded = graded;
        addClassNames("stack", "quiz-section");
        H2 heading = new H2(getTranslation("learning.QuizSection.title"));
        heading.addClassName("visually-hidden");
        sheet.addClassName("stack");
        result.setClassName("quiz-result");
        result.getElement().setAttribute("aria-live", "polite");
        add(heading, sheet, result);
        if (reading().enrolment() == null) {
            showToVisitor();
        } else {
            show(sheet());
        }
    }

    private Reading.Open reading() {
        return markup.reading();
    }

    private LessonText text() {
        return reading().text();
    }

    private void showToVisitor() {
        if (text().rules().needsBeginning()) {
            sheet.add(new BeginCard(markup, OptionalInt.empty(), null));
        } else {
            text().questions()
                    .forEach(question -> sheet.add(
                            new QuestionCard(markup.question(question), Response.EMPTY, true, response -> {})));
        }
    }

    private QuizSheet sheet() {
        return quizzes.sheet(
                current.require(),
                reading().outline().course(),
                reading().lesson().lesson(),
                text().language());
    }

    private void show(QuizSheet shown) {
        if (shown.open() != null) {
            ask(shown, shown.responses());
        } else if (shown.grading() != null) {
            showResult(shown, shown.grading());
        } else {
            offer(shown);
        }
    }

    /** A new attempt. */
    private void offer(QuizSheet shown) {
        if (text().rules().needsBeginning()) {
            clear();
            sheet.add(new BeginCard(markup, shown.left(), this::begin));
        } else {
            ask(shown, Map.of());
        }
    }

    private void begin() {
        act(() -> show(quizzes.begin(
                current.require(),
                reading().outline().course(),
                reading().lesson().lesson(),
                text().language())));
    }

    private void ask(QuizSheet shown, Map<String, Response> responses) {
        clear();
        number = shown.number();
        List<LessonText.Question> asked = shown.open() == null ? text().questions() : shown.questions();
        shown.timeLeft().ifPresent(left -> sheet.add(new Countdown(left, this::submit)));
        cards = asked.stream()
                .map(question -> new QuestionCard(
                        markup.question(question, asked, shown.choices(question)),
                        responses.getOrDefault(question.key(), Response.EMPTY),
                        false,
                        response -> save(question, response)))
                .toList();
        Div form = new Div();
        form.addClassName("stack");
        cards.forEach(form::add);
        draft = Draft.of(form, current.require().id(), draftName(), cards.toArray(QuestionCard[]::new))
                .untold();
        sheet.add(form, actions(Buttons.go(getTranslation("learning.QuizSection.submit"), event -> handIn())));
    }

    /** What was typed since it was last saved, should the server not have got it. */
    private String draftName() {
        return "quiz/" + reading().outline().release().value() + "/"
                + reading().lesson().lesson().value() + "/" + number;
    }

    private void save(LessonText.Question question, Response response) {
        act(() -> {
            quizzes.save(
                    current.require(),
                    reading().outline().course(),
                    reading().lesson().lesson(),
                    text().language(),
                    number,
                    question.key(),
                    response);
            forgetDraft();
        });
    }

    private void forgetDraft() {
        if (draft != null) {
            draft.forget();
        }
    }

    private void handIn() {
        long open = cards.stream()
                .filter(card -> !card.given().answers(card.question()))
                .count();
        if (open > 0) {
            tell(Notice.error(getTranslation("learning.QuizSection.unanswered", open)));
            return;
        }
        submit();
    }

    private void submit() {
        act(() -> {
            Grading unused = quizzes.submit(
                    current.require(),
                    reading().outline().course(),
                    reading().lesson().lesson(),
                    text().language(),
                    number);
            forgetDraft();
            show(sheet());
            result.scrollIntoView();
            graded.run();
        });
    }

    /** What can't be done is shown with what is so instead. */
    private void act(Runnable deed) {
        try {
            deed.run();
        } catch (Rejected rejected) {
            show(sheet());
            rejected.problems()
                    .forEach(problem -> result.addComponentAsFirst(Notice.error(getTranslation(
                            problem.textKey(), problem.arguments().toArray()))));
        }
    }

    private void showResult(QuizSheet shown, Grading grading) {
        clear();
        List<LessonText.Question> asked = shown.questions();
        Map<String, Grading.Answer> answers =
                grading.answers().stream().collect(Collectors.toMap(Grading.Answer::key, answer -> answer));
        for (LessonText.Question question : asked) {
            QuestionCard card = new QuestionCard(
                    markup.question(question, asked, shown.choices(question)), Response.EMPTY, true, response -> {});
            Optional.ofNullable(answers.get(question.key())).ifPresent(card::show);
            sheet.add(card);
        }
        result.add(verdict(grading));
        if (shown.mayBegin()) {
            Button again = Buttons.plain(getTranslation("learning.QuizSection.again"), event -> offer(shown));
            shown.left().ifPresent(left -> again.setText(getTranslation("learning.QuizSection.againLeft", left)));
            result.add(actions(again));
        } else {
            result.add(Notice.warn(getTranslation("learning.BeginCard.noneLeft")));
        }
    }

    private static Div actions(Button button) {
        Div actions = new Div(button);
        actions.addClassName("actions");
        return actions;
    }

    private void tell(Notice notice) {
        result.removeAll();
        result.add(notice);
    }

    private void clear() {
        sheet.removeAll();
        result.removeAll();
        cards = List.of();
        draft = null;
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
}
