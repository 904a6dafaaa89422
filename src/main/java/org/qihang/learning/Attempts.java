package org.qihang.learning;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.PersonId;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.Grading;
import org.qihang.course.LessonId;
import org.qihang.course.LessonText;
import org.qihang.course.QuizRules;
import org.qihang.course.Response;
import org.qihang.learning.internal.AttemptDocument;
import org.qihang.store.Outbox;
import org.qihang.store.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The attempts as they are kept, one after the other for each person and quiz. Who may do what is {@link Quizzes}'. */
@Component
class Attempts {

    /** What was typed in the last second arrives a little later. */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** A person's quiz, in whatever release. */
    record Series(PersonId person, CourseId course, LessonId lesson) {

        String key(int number) {
            return AttemptDocument.key(person, course, lesson, number);
        }

        Criteria all() {
            return Criteria.where("course")
                    .is(course)
                    .and("person")
                    .is(person)
                    .and("lesson")
                    .is(lesson);
        }
    }

    private final MongoTemplate template;
    private final Catalogue catalogue;
    private final Progress progress;
    private final Outbox outbox;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    Attempts(MongoTemplate template, Catalogue catalogue, Progress progress, Outbox outbox, Clock clock) {
        this.template = template;
        this.catalogue = catalogue;
        this.progress = progress;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The one with the highest number, open or not. */
    Optional<AttemptDocument> last(Series series) {
        return first(Query.query(series.all()).with(Sort.by("number").descending()));
    }

    Optional<Attempt> find(Series series, int number) {
        return Optional.ofNullable(template.findById(series.key(number), AttemptDocument.class))
                .map(AttemptDocument::attempt);
    }

    /** Of those that were handed in. */
    Optional<QuizStanding> standing(Series series) {
        Query handedIn = Query.query(series.all().and("open").is(null));
        return first(Query.of(handedIn).with(Sort.by("number").descending()))
                .flatMap(last -> first(Query.of(handedIn)
                                .with(Sort.by("passed")
                                        .descending()
                                        .and(Sort.by("points").descending())))
                        .map(best -> new QuizStanding(last.attempt(), best.attempt())));
    }

    private Optional<AttemptDocument> first(Query query) {
        return Optional.ofNullable(template.findOne(query, AttemptDocument.class));
    }

    /** Answers false where another request was first. */
    boolean open(Series series, int number, CourseOutline outline, LessonText text, Map<String, Response> responses) {
        QuizRules rules = text.rules();
        Instant now = now();
        long seed = seeds.nextLong();
        List<String> all =
                text.questions().stream().map(LessonText.Question::key).toList();
        try {
            template.insert(new AttemptDocument(
                    series.key(number),
                    series.person(),
                    series.course(),
                    series.lesson(),
                    number,
                    outline.release(),
                    text.language(),
                    now,
                    true,
                    rules.minutes() == null ? null : now.plus(Duration.ofMinutes(rules.minutes())),
                    seed,
                    rules.needsBeginning() ? rules.asked(all, seed) : null,
                    AttemptDocument.given(responses),
                    0,
                    null,
                    null,
                    null,
                    0,
                    0,
                    false,
                    List.of(),
                    null));
            return true;
        } catch (DuplicateKeyException otherRequest) {
            return false;
        }
    }

    /** Answers false unless the attempt is open, and its time not over. */
    boolean keep(Series series, int number, Language language, Map<String, Response> responses) {
        Criteria answerable = Criteria.where("_id")
                .is(series.key(number))
                .and("open")
                .is(true)
                .orOperator(
                        Criteria.where("dueAt").is(null),
                        Criteria.where("dueAt").gt(clock.instant().minus(GRACE)));
        Update update = new Update().inc("version", 1).set("language", language);
        AttemptDocument.given(responses).forEach((question, given) -> update.set("given." + question, given));
        return template.updateFirst(Query.query(answerable), update, AttemptDocument.class)
                        .getMatchedCount()
                == 1;
    }

    boolean isOver(AttemptDocument open) {
        return open.dueAt() != null && !clock.instant().isBefore(open.dueAt().plus(GRACE));
    }

    /** Closes what ran out, of people who don't come back. */
    void closeOverdue() {
        Query overdue = Query.query(Criteria.where("dueAt").lte(clock.instant().minus(GRACE)));
        for (AttemptDocument attempt : template.find(overdue, AttemptDocument.class)) {
            AttemptDocument unused = closed(attempt.id(), attempt.language(), Actor.SYSTEM.by());
        }
    }

    /**
     * Graded as it was read: an answer that arrives in between makes it read again.
     *
     * @throws Rejected if there is no such attempt
     */
    AttemptDocument closed(String id, Language language, String by) {
        AttemptDocument attempt = required(id);
        while (attempt.isOpen()) {
            boolean unused = close(attempt, language, by);
            attempt = required(id);
        }
        if (attempt.passed()) {
            progress.passed(attempt.person(), attempt.course(), attempt.lesson(), attempt.at(), by);
        }
        return attempt;
    }

    private AttemptDocument required(String id) {
        return Optional.ofNullable(template.findById(id, AttemptDocument.class))
                .orElseThrow(() -> Rejected.because("learning.problem.noSuchAttempt"));
    }

    private boolean close(AttemptDocument attempt, Language language, String by) {
        Grading grading = grade(catalogue.release(attempt.release()).orElseThrow(), attempt.attempt(), language);
        Instant now = now();
        Instant at = attempt.dueAt() != null && attempt.dueAt().isBefore(now) ? attempt.dueAt() : now;
        Update update = new Update()
                .set("at", at)
                .set("language", language)
                .set("points", grading.points())
                .set("outOf", grading.outOf())
                .set("passed", grading.isPassed())
                .unset("open")
                .unset("dueAt");
        if (grading.isWaiting()) {
            update.set("waiting", AttemptDocument.waitingIn(attempt.course(), at));
        }
        Criteria asRead = Criteria.where("_id")
                .is(attempt.id())
                .and("open")
                .is(true)
                .and("version")
                .is(attempt.version());
        QuizAnswered answered =
                new QuizAnswered(attempt.person(), attempt.course(), attempt.lesson(), grading.isPassed());
        return template.updateFirst(Query.query(asRead), outbox.with(update, by, answered), AttemptDocument.class)
                        .getMatchedCount()
                == 1;
    }

    /** @param outline of the attempt's release */
    Grading grade(CourseOutline outline, Attempt attempt, Language language) {
        return catalogue
                .grade(outline, attempt.lesson(), language, attempt.responses(), attempt.asked())
                .orElseThrow()
                .graded(attempt.byHand());
    }

    /** As exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
