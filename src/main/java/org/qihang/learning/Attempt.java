package org.qihang.learning;

import java.time.Instant;
import java.util.Map;
import org.qihang.account.Language;
import org.qihang.course.LessonId;
import org.qihang.course.ReleaseId;
import org.qihang.course.Response;

/**
 * 作答: a quiz as it was answered once, with the result of that time.
 *
 * @param release whose key graded it
 * @param language in which it was read
 * @param responses by question key; questions that were left out are missing
 * @param outOf the most points that there were
 */
public record Attempt(
        LessonId lesson,
        ReleaseId release,
        Language language,
        Instant at,
        Map<String, Response> responses,
        int points,
        int outOf,
        boolean passed) {

    public Attempt {
        responses = Map.copyOf(responses);
    }

    /** From 0 to 100. */
    public int percent() {
        return outOf == 0 ? 0 : Math.round(100f * points / outOf);
    }
}
