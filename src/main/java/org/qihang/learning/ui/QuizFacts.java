package org.qihang.learning.ui;

import static org.qihang.learning.ui.Markup.escape;

import java.util.OptionalInt;
import org.qihang.course.LessonText;
import org.qihang.course.QuizRules;

/** What one should know before one begins a quiz that is timed, counted or drawn, as HTML. */
record QuizFacts(LessonMarkup lesson) {

    /** @param left attempts; empty where there are as many as one likes, or nobody in particular reads */
    String html(OptionalInt left) {
        LessonText text = lesson.reading().text();
        QuizRules rules = text.rules();
        int all = text.questions().size();
        int asked = rules.draw() == null ? all : Math.min(rules.draw(), all);
        StringBuilder html = new StringBuilder("<dl class=\"quiz-facts\">");
        fact(html, "learning.QuizFacts.questions", words("learning.QuizFacts.asked", asked));
        if (rules.minutes() != null) {
            fact(html, "learning.QuizFacts.time", words("learning.QuizFacts.minutes", rules.minutes()));
        }
        if (rules.attempts() != null) {
            fact(
                    html,
                    "learning.QuizFacts.attempts",
                    left.isPresent()
                            ? words("learning.QuizFacts.left", left.getAsInt(), rules.attempts())
                            : words("learning.QuizFacts.number", rules.attempts()));
        }
        fact(html, "learning.QuizFacts.pass", words("learning.QuizFacts.percent", rules.passPercent()));
        return html.append("</dl>").toString();
    }

    private void fact(StringBuilder html, String name, String value) {
        html.append("<div><dt>")
                .append(words(name))
                .append("</dt><dd>")
                .append(value)
                .append("</dd></div>");
    }

    private String words(String key, Object... arguments) {
        return escape(lesson.texts().get(lesson.language().locale(), key, arguments));
    }
}
