package org.qihang.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.course.Grading;
import org.qihang.course.LessonId;
import org.qihang.course.ReleaseId;
import org.qihang.course.Response;

/**
 * 作答: a quiz as it is answered once, and its result once it is handed in.
 *
 * @param number from 1, counted for each person and quiz over all releases
 * @param release whose key grades it
 * @param language in which it was read
 * @param at when it was handed in; as long as it is open, when it was begun
 * @param open not handed in
 * @param dueAt when it is closed by itself; null without a time limit
 * @param seed of the choices' order
 * @param asked the questions' keys in the order asked; empty for all as they were written
 * @param responses by question key; questions that were left out are missing
 * @param byHand what persons said of short answers, by question key
 * @param outOf the most points that there were
 */
public record Attempt(
        int number,
        LessonId lesson,
        ReleaseId release,
        Language language,
        Instant at,
        boolean open,
        @Nullable Instant dueAt,
        long seed,
        List<String> asked,
        Map<String, Response> responses,
        Map<String, Grading.ByHand> byHand,
        int points,
        int outOf,
        boolean passed) {

    public Attempt {
        asked = List.copyOf(asked);
        responses = Map.copyOf(responses);
        byHand = Map.copyOf(byHand);
    }

    /** From 0 to 100. */
    public int percent() {
        return outOf == 0 ? 0 : Math.round(100f * points / outOf);
    }
}
