package org.qihang.course.internal;

import java.util.List;
import org.qihang.course.QuestionKind;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The answers of one lesson's quiz in one language, apart from its text, so that no page can carry them by mistake. */
@Document(AnswerKeyDocument.COLLECTION)
public record AnswerKeyDocument(@Id String id, int passPercent, List<Key> keys) {

    public static final String COLLECTION = "answer_keys";

    /**
     * @param right indexes as in {@link org.qihang.course.Response#chosen}
     * @param accepted typed answers
     * @param feedbackHtml one for each choice or accepted answer; empty strings where there is none
     */
    public record Key(
            String key,
            QuestionKind kind,
            int points,
            List<Integer> right,
            List<Accepted> accepted,
            List<String> feedbackHtml,
            String explanationHtml) {

        /** Of a question that is answered by choosing, for one point. */
        public static Key choice(
                String key, boolean several, List<Integer> right, List<String> feedbackHtml, String explanationHtml) {
            QuestionKind kind = several ? QuestionKind.MULTIPLE_CHOICE : QuestionKind.SINGLE_CHOICE;
            return new Key(key, kind, 1, right, List.of(), feedbackHtml, explanationHtml);
        }
    }

    /**
     * @param text a number, where the question asks for one
     * @param tolerance how far a number may be from it, in the number's unit
     */
    public record Accepted(String text, String tolerance) {}
}
