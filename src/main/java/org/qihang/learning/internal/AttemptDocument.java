package org.qihang.learning.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.course.LessonId;
import org.qihang.course.ReleaseId;
import org.qihang.course.Response;
import org.qihang.learning.Attempt;
import org.qihang.store.StoredEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An attempt never changes; its id holds the key of the request, so that sending it twice is one attempt. */
@Document(AttemptDocument.COLLECTION)
public record AttemptDocument(
        @Id String id,
        PersonId person,
        CourseId course,
        LessonId lesson,
        ReleaseId release,
        Language language,
        Instant at,
        List<Answer> answers,
        int points,
        int outOf,
        boolean passed,
        List<StoredEvent> outbox,
        @Nullable Instant outboxAt) {

    public static final String COLLECTION = "attempts";

    /** A question's key may hold what a field's name may not, so answers are a list. */
    public record Answer(String question, List<Integer> chosen, String text) {}

    public static String key(PersonId person, CourseId course, LessonId lesson, String request) {
        return person.value() + "/" + course.value() + "/" + lesson.value() + "/" + request;
    }

    public static List<Answer> answers(Map<String, Response> responses) {
        return responses.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> new Answer(
                        answer.getKey(),
                        answer.getValue().chosen(),
                        answer.getValue().text()))
                .toList();
    }

    public Attempt attempt() {
        Map<String, Response> responses = answers.stream()
                .collect(Collectors.toMap(Answer::question, answer -> new Response(answer.chosen(), answer.text())));
        return new Attempt(lesson, release, language, at, responses, points, outOf, passed);
    }
}
