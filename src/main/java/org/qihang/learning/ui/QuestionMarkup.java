package org.qihang.learning.ui;

import static org.qihang.learning.ui.Markup.escape;

import java.util.List;
import org.qihang.account.Language;
import org.qihang.course.Grading;
import org.qihang.course.LessonText;
import org.qihang.course.QuestionKind;
import org.qihang.course.Response;
import org.qihang.uikit.Texts;

/**
 * One question as HTML: to be answered, or with what came of it.
 *
 * @param all that are asked, in order
 * @param choices in the order shown
 */
record QuestionMarkup(
        LessonText.Question question,
        List<LessonText.Question> all,
        List<Integer> choices,
        Texts texts,
        Language language) {

    /** @param inert shown, but not to be answered here or yet */
    String open(Response given, boolean inert) {
        return card(inert ? " inert" : "", new ResponseMarkup(this, given, inert, null).html(), "");
    }

    String answered(Grading.Answer answer) {
        String style = switch (answer.mark()) {
            case RIGHT -> " right";
            case WRONG -> " wrong";
            case WAITING -> " waiting";
            case GRADED -> " graded";
        };
        return card(
                style,
                new ResponseMarkup(this, answer.given(), true, answer).html(),
                said(answer) + explanation(answer));
    }

    /** From 1. */
    int number() {
        return all.indexOf(question) + 1;
    }

    private String card(String style, String response, String explanation) {
        StringBuilder html = new StringBuilder(
                "<div class=\"card quiz%s\" role=\"%s\" aria-labelledby=\"question-%d\"><span class=\"chip\">%s</span><div class=\"prompt\" id=\"question-%3$d\">%s</div>"
                        .formatted(style, role(), number(), chip(), question.promptHtml()));
        if (question.kind() == QuestionKind.MULTIPLE_CHOICE) {
            html.append("<p class=\"visually-hidden\">")
                    .append(text("learning.QuestionMarkup.several"))
                    .append("</p>");
        }
        if (!question.hintHtml().isEmpty()) {
            html.append("<details class=\"hint\"><summary>")
                    .append(text("learning.QuestionMarkup.hint"))
                    .append("</summary><div class=\"prose\">")
                    .append(question.hintHtml())
                    .append("</div></details>");
        }
        return html.append(response).append(explanation).append("</div>").toString();
    }

    private String role() {
        boolean one = question.kind() == QuestionKind.SINGLE_CHOICE || question.kind() == QuestionKind.TRUE_FALSE;
        return one ? "radiogroup" : "group";
    }

    private String chip() {
        String number = text("learning.QuestionMarkup.number", number(), all.size());
        boolean weighted = all.stream().anyMatch(other -> other.points() > 1);
        return weighted ? number + " · " + text("learning.QuestionMarkup.points", question.points()) : number;
    }

    private String said(Grading.Answer answer) {
        Grading.ByHand hand = answer.byHand();
        if (hand == null) {
            return "";
        }
        String points =
                "<strong>" + text("learning.QuestionMarkup.graded", hand.points(), answer.points()) + "</strong>";
        String feedback =
                hand.feedback().isEmpty() ? "" : "<p>" + escape(hand.feedback()).replace("\n", "<br>") + "</p>";
        return "<div class=\"feedback by-hand\">" + points + feedback + "</div>";
    }

    private static String explanation(Grading.Answer answer) {
        StringBuilder html = new StringBuilder();
        answer.feedbackHtml()
                .forEach(feedback ->
                        html.append("<div class=\"feedback\">").append(feedback).append("</div>"));
        if (!answer.explanationHtml().isEmpty()) {
            html.append("<div class=\"explanation\">")
                    .append(answer.explanationHtml())
                    .append("</div>");
        }
        return html.toString();
    }

    String text(String key, Object... arguments) {
        return escape(texts.get(language.locale(), key, arguments));
    }
}
