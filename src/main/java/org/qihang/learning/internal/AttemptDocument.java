package org.qihang.learning.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.course.Grading;
import org.qihang.course.LessonId;
import org.qihang.course.ReleaseId;
import org.qihang.course.Response;
import org.qihang.learning.Attempt;
import org.qihang.store.StoredEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * From its first answer on. Its id ends with its number, so that one after the other begins; once closed, only what a
 * person grades of it changes.
 *
 * @param number from 1; null in what was kept before attempts had one
 * @param at when it was handed in; as long as it is open, when it was begun
 * @param open true, or missing
 * @param dueAt when it is closed by itself; missing where it isn't, and once it is closed
 * @param seed of what was drawn and shuffled
 * @param asked the questions' keys in the order asked; null for all as they were written
 * @param given by question key
 * @param version counts what was saved, so that what is graded is what was read
 * @param byHand what persons said of short answers, by question key
 * @param waiting as long as somebody has to grade it: its course and {@code at}, so that one sparse index finds what waits
 * @param answers where it was kept before; null since
 */
@Document(AttemptDocument.COLLECTION)
public record AttemptDocument(
        @Id String id,
        PersonId person,
        CourseId course,
        LessonId lesson,
        @Nullable Integer number,
        ReleaseId release,
        Language language,
        Instant at,
        @Nullable Boolean open,
        @Nullable Instant dueAt,
        @Nullable Long seed,
        @Nullable List<String> asked,
        @Nullable Map<String, Given> given,
        @Nullable Integer version,
        @Nullable Map<String, HandGraded> byHand,
        @Nullable String waiting,
        @Nullable List<Answer> answers,
        int points,
        int outOf,
        boolean passed,
        List<StoredEvent> outbox,
        @Nullable Instant outboxAt) {

    public static final String COLLECTION = "attempts";

    public record Given(List<Integer> chosen, String text) {

        public static Given of(Response response) {
            return new Given(response.chosen(), response.text());
        }

        Response response() {
            return new Response(chosen, text);
        }
    }

    public record HandGraded(int points, String feedback, String by, Instant at) {}

    public record Answer(String question, List<Integer> chosen, String text) {}

    public static String key(PersonId person, CourseId course, LessonId lesson, int number) {
        return person.value() + "/" + course.value() + "/" + lesson.value() + "/" + number;
    }

    public static Map<String, Given> given(Map<String, Response> responses) {
        Map<String, Given> given = new TreeMap<>();
        responses.forEach((question, response) -> given.put(question, Given.of(response)));
        return given;
    }

    /** Sorts by time within a course. */
    public static String waitingIn(CourseId course, Instant at) {
        return course.value() + "/" + at;
    }

    public boolean isOpen() {
        return Boolean.TRUE.equals(open);
    }

    public Attempt attempt() {
        return new Attempt(
                number == null ? 0 : number,
                lesson,
                release,
                language,
                at,
                isOpen(),
                dueAt,
                seed == null ? 0 : seed,
                asked == null ? List.of() : asked,
                responses(),
                graded(),
                points,
                outOf,
                passed);
    }

    private Map<String, Grading.ByHand> graded() {
        return byHand == null
                ? Map.of()
                : byHand.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                hand -> new Grading.ByHand(
                                        hand.getValue().points(),
                                        hand.getValue().feedback())));
    }

    private Map<String, Response> responses() {
        if (given != null) {
            return given.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().response()));
        }
        return answers == null
                ? Map.of()
                : answers.stream()
                        .collect(Collectors.toMap(
                                Answer::question, answer -> new Response(answer.chosen(), answer.text())));
    }
}
