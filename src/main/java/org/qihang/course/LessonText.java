package org.qihang.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;

/**
 * A lesson as it is shown, made when its release was compiled. It holds no answers.
 *
 * @param language the one that it is in, which may be another than was asked for
 * @param html sanitized, up to the quiz
 * @param htmlAfterQuiz sanitized, what follows the quiz; often empty
 * @param rules of its quiz, if there are questions
 * @param assignment null where there is none
 */
public record LessonText(
        LessonId lesson,
        Language language,
        String title,
        String html,
        String htmlAfterQuiz,
        List<Heading> headings,
        List<String> objectives,
        QuizRules rules,
        List<Question> questions,
        @Nullable Assignment assignment) {

    public LessonText {
        headings = List.copyOf(headings);
        objectives = List.copyOf(objectives);
        questions = List.copyOf(questions);
    }

    /** With other rules of its quiz. */
    public LessonText takenBy(QuizRules others) {
        return new LessonText(
                lesson, language, title, html, htmlAfterQuiz, headings, objectives, others, questions, assignment);
    }

    /** With the rules of the text that this one translates. */
    public LessonText takenAs(LessonText source) {
        return new LessonText(
                lesson,
                language,
                title,
                html,
                htmlAfterQuiz,
                headings,
                objectives,
                source.rules,
                questions,
                assignment == null || source.assignment == null ? assignment : assignment.takenAs(source.assignment));
    }

    /** @param anchor the element's id in the page */
    public record Heading(int level, String text, String anchor) {}

    /**
     * @param key names it within its lesson and release
     * @param points whole ones
     * @param hintHtml shown when asked for; empty where there is none
     * @param itemsHtml the choices, or what is to be matched or ordered, never in the right order
     * @param targetsHtml what items are matched to; more of them than items where some fit none
     * @param longest of a typed answer, in characters
     */
    public record Question(
            String key,
            QuestionKind kind,
            int points,
            String promptHtml,
            String hintHtml,
            List<String> itemsHtml,
            List<String> targetsHtml,
            int longest) {

        /** Of an answer that is a word or a number. */
        public static final int SHORT = 200;

        public Question {
            itemsHtml = List.copyOf(itemsHtml);
            targetsHtml = List.copyOf(targetsHtml);
        }

        /** One that is answered by choosing, for one point. */
        public static Question choice(String key, boolean several, String promptHtml, List<String> choicesHtml) {
            QuestionKind kind = several ? QuestionKind.MULTIPLE_CHOICE : QuestionKind.SINGLE_CHOICE;
            return new Question(key, kind, 1, promptHtml, "", choicesHtml, List.of(), SHORT);
        }
    }
}
