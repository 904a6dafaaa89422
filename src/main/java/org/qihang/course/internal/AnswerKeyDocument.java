package org.qihang.course.internal;

import java.util.List;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The answers of one lesson's quiz in one language, apart from its text, so that no page can carry them by mistake. */
@Document(AnswerKeyDocument.COLLECTION)
public record AnswerKeyDocument(@Id String id, List<Key> keys) {

    public static final String COLLECTION = "answer_keys";

    /** @param feedbackHtml one for each choice; empty strings where there is none */
    public record Key(String key, Set<Integer> right, List<String> feedbackHtml, String explanationHtml) {}
}
