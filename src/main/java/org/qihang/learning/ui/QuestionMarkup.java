package org.qihang.learning.ui;

import static org.qihang.learning.ui.Markup.escape;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.course.Grading;
import org.qihang.course.LessonText;
import org.qihang.uikit.Texts;

/** One question as HTML: to be answered, or with what came of it. */
record QuestionMarkup(LessonText.Question question, List<LessonText.Question> all, Texts texts, Language language) {

    /** @param inert shown, but not to be answered here or yet */
    String open(Set<Integer> chosen, boolean inert) {
        return card(
                inert ? " inert" : "", choice -> input(chosen.contains(choice), inert), choice -> "", choice -> "", "");
    }

    String answered(Grading.Answer answer) {
        return card(
                answer.isRight() ? " right" : " wrong",
                choice -> input(answer.chosen().contains(choice), true),
                choice -> style(answer, choice),
                choice -> mark(answer, choice),
                explanation(answer));
    }

    private String card(
            String style,
            IntFunction<String> input,
            IntFunction<String> choiceStyle,
            IntFunction<String> mark,
            String explanation) {
        int number = all.indexOf(question) + 1;
        StringBuilder html = new StringBuilder(
                "<div class=\"card quiz%s\" role=\"%s\" aria-labelledby=\"question-%d\"><span class=\"chip\">%s</span><div class=\"prompt\" id=\"question-%3$d\">%s</div>"
                        .formatted(
                                style,
                                question.several() ? "group" : "radiogroup",
                                number,
                                text("learning.QuestionMarkup.number", number, all.size()),
                                question.promptHtml()));
        if (question.several()) {
            html.append("<p class=\"visually-hidden\">")
                    .append(text("learning.QuestionMarkup.several"))
                    .append("</p>");
        }
        for (int choice = 0; choice < question.choicesHtml().size(); choice++) {
            html.append("<label class=\"opt")
                    .append(choiceStyle.apply(choice))
                    .append("\">")
                    .append(input.apply(choice).formatted(number, choice))
                    .append("<div>")
                    .append(question.choicesHtml().get(choice))
                    .append(mark.apply(choice))
                    .append("</div></label>");
        }
        return html.append(explanation).append("</div>").toString();
    }

    private String input(boolean checked, boolean disabled) {
        return "<input type=\"" + (question.several() ? "checkbox" : "radio") + "\" name=\"question-%d\" value=\"%d\""
                + (checked ? " checked" : "") + (disabled ? " disabled" : "") + ">";
    }

    private static String style(Grading.Answer answer, int choice) {
        if (answer.right().contains(choice)) {
            return " right";
        }
        return answer.chosen().contains(choice) ? " wrong" : "";
    }

    /** In words, not by colour alone. */
    private String mark(Grading.Answer answer, int choice) {
        String key = markKey(answer.right().contains(choice), answer.chosen().contains(choice));
        return key == null ? "" : "<span class=\"mark\">" + text(key) + "</span>";
    }

    private static @Nullable String markKey(boolean right, boolean chosen) {
        if (right) {
            return chosen ? "learning.QuestionMarkup.chosenRight" : "learning.QuestionMarkup.missed";
        }
        return chosen ? "learning.QuestionMarkup.chosenWrong" : null;
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

    private String text(String key, Object... arguments) {
        return escape(texts.get(language.locale(), key, arguments));
    }
}
