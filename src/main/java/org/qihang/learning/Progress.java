package org.qihang.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.account.PersonId;
import org.qihang.course.Completion;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.learning.internal.EnrolmentDocument;
import org.qihang.store.DomainEvent;
import org.qihang.store.Outbox;
import org.qihang.store.Rejected;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Writes down what learners did. */
@Service
public class Progress {

    static final String COMPLETED = "completions.lesson";

    private final MongoTemplate template;
    private final Enrolments enrolments;
    private final Outbox outbox;
    private final Clock clock;

    Progress(MongoTemplate template, Enrolments enrolments, Outbox outbox, Clock clock) {
        this.template = template;
        this.enrolments = enrolments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Notes where the person is reading; nothing where they haven't joined. */
    public void visit(Actor actor, CourseId course, LessonId lesson) {
        template.updateFirst(
                Query.query(Criteria.where("_id").is(EnrolmentDocument.key(actor.id(), course))),
                visited(lesson),
                EnrolmentDocument.class);
    }

    /** As {@link #visit(Actor, CourseId, LessonId)}; empty, and nothing noted, unless the person reads this release. */
    Optional<Enrolment> visit(Actor actor, CourseOutline outline, LessonId lesson) {
        Criteria reader = Criteria.where("_id")
                .is(EnrolmentDocument.key(actor.id(), outline.course()))
                .and("release")
                .is(outline.release());
        return Optional.ofNullable(template.findAndModify(
                        Query.query(reader),
                        visited(lesson),
                        FindAndModifyOptions.options().returnNew(true),
                        EnrolmentDocument.class))
                .map(EnrolmentDocument::enrolment);
    }

    private Update visited(LessonId lesson) {
        return new Update().set("lastLesson", lesson).max("activeAt", clock.instant());
    }

    /**
     * "I have read this." Saying it again changes nothing.
     *
     * @throws Rejected if the person hasn't joined, the lesson isn't in their release, or its quiz is what completes it
     */
    public void markRead(Actor actor, CourseId course, LessonId lesson) {
        CourseProgress progress = enrolments.required(actor.id(), course);
        CourseOutline.Lesson found =
                progress.outline().find(lesson).orElseThrow(() -> Rejected.because("learning.problem.noSuchLesson"));
        if (completesByQuiz(found)) {
            throw Rejected.because("learning.problem.quizCompletes");
        }
        complete(progress, new CompletedLesson(lesson, Completion.READ, clock.instant(), actor.by()));
    }

    /** Notes that the lesson's quiz was passed, where that completes it. */
    void passed(PersonId person, CourseId course, LessonId lesson, Instant at, String by) {
        CourseProgress progress = enrolments.required(person, course);
        if (progress.outline().find(lesson).filter(Progress::completesByQuiz).isPresent()) {
            complete(progress, new CompletedLesson(lesson, Completion.QUIZ, at, by));
        }
    }

    /** A lesson that was meant to be completed by a quiz and has none is completed by reading. */
    public static boolean completesByQuiz(CourseOutline.Lesson lesson) {
        boolean needsQuiz = lesson.completion() == Completion.QUIZ || lesson.completion() == Completion.ALL;
        return needsQuiz && lesson.hasQuiz();
    }

    /**
     * Whether this is the last lesson stands in the filter, so the two writes exclude each other. Both miss when
     * somebody completed another lesson in between, which can happen at most once for each lesson.
     */
    private void complete(CourseProgress read, CompletedLesson done) {
        CourseProgress progress = read;
        for (int tries = 0; tries <= read.lessons(); tries++) {
            if (progress.enrolment().hasCompleted(done.lesson())
                    || write(progress, done, true)
                    || write(progress, done, false)) {
                return;
            }
            progress = enrolments.required(
                    read.enrolment().person(), read.enrolment().course());
        }
        throw new IllegalStateException("an enrolment that can't be written to");
    }

    private boolean write(CourseProgress progress, CompletedLesson done, boolean last) {
        Enrolment enrolment = progress.enrolment();
        List<String> others = progress.outline().lessons().stream()
                .map(lesson -> lesson.lesson().value())
                .filter(lesson -> !lesson.equals(done.lesson().value()))
                .toList();
        if (others.isEmpty() && !last) {
            return false;
        }
        Criteria guard = Criteria.where("_id")
                .is(EnrolmentDocument.key(enrolment.person(), enrolment.course()))
                .and("release")
                .is(enrolment.release())
                .and("completedAt")
                .is(enrolment.completedAt())
                .and(COMPLETED)
                .ne(done.lesson().value());
        if (!others.isEmpty()) {
            Criteria allOthers = Criteria.where(COMPLETED).all(others);
            guard = last ? guard.andOperator(allOthers) : guard.norOperator(allOthers);
        }
        return template.updateFirst(Query.query(guard), update(enrolment, done, last), EnrolmentDocument.class)
                        .getMatchedCount()
                == 1;
    }

    private Update update(Enrolment enrolment, CompletedLesson done, boolean last) {
        Update update = new Update().push("completions", done).max("activeAt", done.at());
        List<DomainEvent> events = new ArrayList<>();
        events.add(new LessonCompleted(enrolment.person(), enrolment.course(), done.lesson()));
        // Who took a release with more lessons may have completed the course before
        if (last && enrolment.completedAt() == null) {
            update.set("completedAt", done.at());
            events.add(new CourseCompleted(enrolment.person(), enrolment.course(), enrolment.release()));
        }
        return outbox.with(update, done.by(), events.toArray(DomainEvent[]::new));
    }
}
