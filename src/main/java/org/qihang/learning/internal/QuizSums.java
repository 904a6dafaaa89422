package org.qihang.learning.internal;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.course.LessonId;
import org.qihang.learning.QuizResult;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.ArithmeticOperators;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Sums up the attempts of a course in the database: there may be very many. */
@Component
public class QuizSums {

    private final MongoTemplate template;

    QuizSums(MongoTemplate template) {
        this.template = template;
    }

    public record Sum(PersonId person, QuizResult result) {}

    /** One for each person and lesson. */
    public List<Sum> of(CourseId course) {
        Aggregation sums = Aggregation.newAggregation(
                Aggregation.match(
                        Criteria.where("course").is(course.value()).and("open").is(null)),
                Aggregation.group("person", "lesson")
                        .count()
                        .as("attempts")
                        .max(ArithmeticOperators.valueOf("points").divideBy("outOf"))
                        .as("best")
                        .max("passed")
                        .as("passed"));
        return template.aggregate(sums, AttemptDocument.COLLECTION, Document.class).getMappedResults().stream()
                .map(QuizSums::sum)
                .toList();
    }

    private static Sum sum(Document group) {
        Document key = group.get("_id", Document.class);
        LessonId lesson = new LessonId(key.getString("lesson"));
        return new Sum(
                new PersonId(key.getString("person")),
                new QuizResult(
                        lesson,
                        (int) number(group, "attempts"),
                        (int) Math.round(100 * number(group, "best")),
                        group.getBoolean("passed", false)));
    }

    private static double number(Document group, String field) {
        return Objects.requireNonNull(group.get(field, Number.class)).doubleValue();
    }
}
