package org.qihang.learning;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.qihang.account.Language;
import org.qihang.course.LessonId;
import org.qihang.course.ReleaseId;

/**
 * 作答: a quiz as it was answered once, with the result of that time.
 *
 * @param release whose key graded it
 * @param language in which it was read
 * @param chosen by question key, indexes from 0; questions that were left out are missing
 */
public record Attempt(
        LessonId lesson,
        ReleaseId release,
        Language language,
        Instant at,
        Map<String, Set<Integer>> chosen,
        int right,
        int questions,
        boolean passed) {

    public Attempt {
        chosen = Map.copyOf(chosen);
    }

    /** From 0 to 100. */
    public int percent() {
        return questions == 0 ? 0 : Math.round(100f * right / questions);
    }
}
