package org.qihang.learning.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.function.Consumer;
import org.qihang.learning.ShortAnswer;
import org.qihang.learning.ShortAnswers;
import org.qihang.store.Rejected;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Notice;

/** One short text, what the course says about good ones, and what the grader says about this one. */
class ShortAnswerCard extends Card {

    private final ShortAnswer answer;
    private final IntegerField points = new IntegerField();
    private final TextArea feedback = new TextArea();
    private final Div problem = new Div();

    /** What a grader said. */
    record Said(int points, String feedback) {}

    /** @param save may refuse it */
    ShortAnswerCard(ShortAnswer answer, String when, Consumer<Said> save) {
        this.answer = answer;
        addClassNames("stack", "short-answer");
        Paragraph who = new Paragraph(
                getTranslation("learning.ShortAnswerCard.who", answer.person().fullName(), answer.lesson(), when));
        who.addClassName("sub");
        Div given = new Div(answer.text());
        given.addClassName("given");
        add(new H3(Markup.words(answer.question().promptHtml())), who, given);
        if (!answer.guidanceHtml().isEmpty()) {
            Div guidance = new Div(
                    new Paragraph(getTranslation("learning.ShortAnswerCard.guidance")),
                    new Html("<div class=\"prose\">" + answer.guidanceHtml() + "</div>"));
            guidance.addClassName("guidance");
            add(guidance);
        }
        points.setLabel(getTranslation(
                "learning.ShortAnswerCard.points", answer.question().points()));
        points.setMin(0);
        points.setMax(answer.question().points());
        points.setStepButtonsVisible(true);
        points.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(outOfBounds())
                .setMinErrorMessage(outOfBounds())
                .setMaxErrorMessage(outOfBounds()));
        feedback.setLabel(getTranslation("learning.ShortAnswerCard.feedback"));
        feedback.setMaxLength(ShortAnswers.LONGEST);
        add(points, feedback, problem);
        add(new Div(Buttons.go(getTranslation("learning.ShortAnswerCard.save"), event -> save(save))));
    }

    ShortAnswer answer() {
        return answer;
    }

    private void save(Consumer<Said> save) {
        problem.removeAll();
        if (points.isEmpty() || points.isInvalid()) {
            points.setErrorMessage(outOfBounds());
            points.setInvalid(true);
            return;
        }
        try {
            save.accept(new Said(Objects.requireNonNull(points.getValue()), feedback.getValue()));
        } catch (Rejected rejected) {
            rejected.problems()
                    .forEach(one -> problem.add(Notice.error(
                            getTranslation(one.textKey(), one.arguments().toArray()))));
        }
    }

    private String outOfBounds() {
        return getTranslation(
                "learning.problem.pointsOutOfBounds", answer.question().points());
    }
}
