package org.qihang.learning;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qihang.account.Actor;
import org.qihang.account.NotAllowed;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.Grading;
import org.qihang.course.LessonText;
import org.qihang.learning.internal.AttemptDocument;
import org.qihang.learning.internal.AttemptDocument.HandGraded;
import org.qihang.store.Outbox;
import org.qihang.store.Rejected;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Short texts that a person has to grade. Those may who see the course's learners, and of the same people. */
@Service
public class ShortAnswers {

    /** Of feedback, in characters. */
    public static final int LONGEST = 2_000;

    private static final int MOST = 50;
    /** Follows the slash that ends a course's id in {@code waiting}. */
    private static final String AFTER_SLASH = "0";

    private final MongoTemplate template;
    private final Catalogue catalogue;
    private final Learners learners;
    private final People people;
    private final Attempts attempts;
    private final Progress progress;
    private final Outbox outbox;
    private final Clock clock;

    ShortAnswers(
            MongoTemplate template,
            Catalogue catalogue,
            Learners learners,
            People people,
            Attempts attempts,
            Progress progress,
            Outbox outbox,
            Clock clock) {
        this.template = template;
        this.catalogue = catalogue;
        this.learners = learners;
        this.people = people;
        this.attempts = attempts;
        this.progress = progress;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * At most fifty, what waits longest first.
     *
     * @throws NotAllowed unless the actor may see the course's learners
     * @throws Rejected if there is no such course
     */
    public List<ShortAnswer> waiting(Actor actor, CourseId course) {
        CourseOutline current = gradable(actor, course);
        Query waiting = Query.query(
                        Criteria.where("waiting").gt(course.value() + "/").lt(course.value() + AFTER_SLASH))
                .with(Sort.by("waiting"));
        Map<PersonId, Optional<Person>> known = new HashMap<>();
        try (Stream<AttemptDocument> found = template.stream(waiting, AttemptDocument.class)) {
            return found.flatMap(attempt -> known
                            .computeIfAbsent(attempt.person(), people::find)
                            .filter(person -> Learners.isTheirs(actor, current, person))
                            .stream()
                            .flatMap(person -> answers(attempt, person)))
                    .limit(MOST)
                    .toList();
        }
    }

    private Stream<ShortAnswer> answers(AttemptDocument attempt, Person person) {
        return catalogue.release(attempt.release()).stream()
                .flatMap(outline -> catalogue.lesson(outline, attempt.lesson(), attempt.language()).stream()
                        .flatMap(text -> grading(attempt).answers().stream()
                                .filter(answer -> answer.mark() == Grading.Mark.WAITING)
                                .flatMap(answer -> answer(attempt, person, text, answer).stream())));
    }

    private static Optional<ShortAnswer> answer(
            AttemptDocument attempt, Person person, LessonText text, Grading.Answer answer) {
        return text.questions().stream()
                .filter(question -> question.key().equals(answer.key()))
                .findFirst()
                .map(question -> new ShortAnswer(
                        attempt.id(),
                        person,
                        text.title(),
                        question,
                        answer.explanationHtml(),
                        answer.given().text(),
                        attempt.at()));
    }

    /**
     * Says what an answer is worth. When it was the last that waited, the student is told; passing completes the lesson
     * where its quiz is what completes it. The same again changes nothing.
     *
     * @param points from 0 to those of the question
     * @param feedback plain text for the student; may be empty
     * @throws NotAllowed unless the actor may see this learner
     * @throws Rejected at "points" or "feedback" if they are out of bounds; if somebody else has graded it otherwise
     */
    public void grade(Actor actor, String attempt, String question, int points, String feedback) {
        String said = feedback.strip();
        if (said.length() > LONGEST) {
            throw Rejected.at("feedback", "learning.problem.longFeedback", LONGEST);
        }
        while (true) {
            AttemptDocument read = required(actor, attempt);
            Grading.Answer answer = grading(read).answers().stream()
                    .filter(given -> given.key().equals(question))
                    .findFirst()
                    .orElseThrow(() -> Rejected.because("learning.problem.noSuchAttempt"));
            if (points < 0 || points > answer.points()) {
                throw Rejected.at("points", "learning.problem.pointsOutOfBounds", answer.points());
            }
            if (answer.byHand() != null && !answer.byHand().equals(new Grading.ByHand(points, said))) {
                throw Rejected.because("learning.problem.gradedAlready");
            }
            if (answer.mark() != Grading.Mark.WAITING || write(actor, read, question, points, said)) {
                complete(required(actor, attempt), actor);
                return;
            }
        }
    }

    private boolean write(Actor actor, AttemptDocument read, String question, int points, String feedback) {
        Grading graded = grading(read).graded(Map.of(question, new Grading.ByHand(points, feedback)));
        Update update = new Update()
                .set("byHand." + question, new HandGraded(points, feedback, actor.by(), clock.instant()))
                .set("points", graded.points())
                .set("passed", graded.isPassed())
                .inc("version", 1);
        if (!graded.isWaiting()) {
            update.unset("waiting");
            QuizGraded event = new QuizGraded(read.person(), read.course(), read.lesson(), graded.isPassed());
            outbox.with(update, actor.by(), event);
        }
        Criteria asRead = Criteria.where("_id").is(read.id()).and("version").is(read.version());
        return template.updateFirst(Query.query(asRead), update, AttemptDocument.class)
                        .getMatchedCount()
                == 1;
    }

    private void complete(AttemptDocument attempt, Actor actor) {
        if (attempt.passed()) {
            progress.passed(attempt.person(), attempt.course(), attempt.lesson(), clock.instant(), actor.by());
        }
    }

    private Grading grading(AttemptDocument attempt) {
        return attempts.grade(
                catalogue.release(attempt.release()).orElseThrow(), attempt.attempt(), attempt.language());
    }

    private AttemptDocument required(Actor actor, String id) {
        AttemptDocument attempt = Optional.ofNullable(template.findById(id, AttemptDocument.class))
                .filter(found -> !found.isOpen())
                .orElseThrow(() -> Rejected.because("learning.problem.noSuchAttempt"));
        CourseOutline course = gradable(actor, attempt.course());
        boolean theirs = people.find(attempt.person())
                .filter(person -> Learners.isTheirs(actor, course, person))
                .isPresent();
        if (!theirs) {
            throw NotAllowed.without(Role.PUBLISHER);
        }
        return attempt;
    }

    private CourseOutline gradable(Actor actor, CourseId course) {
        CourseOutline current =
                catalogue.current(course).orElseThrow(() -> Rejected.because("learning.problem.noSuchCourse"));
        if (!learners.maySee(actor, current)) {
            throw NotAllowed.without(Role.PUBLISHER);
        }
        return current;
    }
}
