package org.qihang.course;

import java.util.List;
import org.qihang.account.Language;

/**
 * A lesson as it is shown, made when its release was compiled. It holds no answers.
 *
 * @param language the one that it is in, which may be another than was asked for
 * @param html sanitized, up to the quiz
 * @param htmlAfterQuiz sanitized, what follows the quiz; often empty
 */
public record LessonText(
        LessonId lesson,
        Language language,
        String title,
        String html,
        String htmlAfterQuiz,
        List<Heading> headings,
        List<String> objectives,
        List<Question> questions) {

    public LessonText {
        headings = List.copyOf(headings);
        objectives = List.copyOf(objectives);
        questions = List.copyOf(questions);
    }

    /** @param anchor the element's id in the page */
    public record Heading(int level, String text, String anchor) {}

    /**
     * @param key names it within its lesson and release
     * @param several whether more than one choice is right, so that boxes are shown instead of circles
     */
    public record Question(String key, boolean several, String promptHtml, List<String> choicesHtml) {

        public Question {
            choicesHtml = List.copyOf(choicesHtml);
        }
    }
}
