package org.qihang.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.account.PersonId;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.learning.internal.EnrolmentDocument;
import org.qihang.store.Outbox;
import org.qihang.store.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Who takes which course. */
@Service
public class Enrolments {

    private final MongoTemplate template;
    private final Catalogue catalogue;
    private final Outbox outbox;
    private final Clock clock;

    Enrolments(MongoTemplate template, Catalogue catalogue, Outbox outbox, Clock clock) {
        this.template = template;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Pins the person to the course's current release. Joining again changes nothing.
     *
     * @throws Rejected if there is no such course
     */
    public void join(Actor actor, CourseId course) {
        CourseOutline current =
                catalogue.current(course).orElseThrow(() -> Rejected.because("learning.problem.noSuchCourse"));
        Instant now = clock.instant();
        CourseJoined joined = new CourseJoined(actor.id(), course, current.release());
        EnrolmentDocument enrolment = new EnrolmentDocument(
                EnrolmentDocument.key(actor.id(), course),
                actor.id(),
                course,
                current.release(),
                now,
                null,
                now,
                List.of(),
                null,
                List.of(),
                outbox.events(actor.by(), joined),
                outbox.pendingSince());
        try {
            template.insert(enrolment);
        } catch (DuplicateKeyException alreadyJoined) {
            // The enrolment of the first time stands, with its release
        }
    }

    /** Before something is left beside a lesson for the first time; where nothing was noted so far, all are looked at. */
    void noteMargin(PersonId person, CourseId course, LessonId lesson) {
        Query enrolment = Query.query(Criteria.where("_id")
                .is(EnrolmentDocument.key(person, course))
                .and("margins")
                .ne(null));
        template.updateFirst(enrolment, new Update().addToSet("margins", lesson), EnrolmentDocument.class);
    }

    /** One's own. */
    public Optional<Enrolment> find(Actor actor, CourseId course) {
        return find(actor.id(), course);
    }

    Optional<Enrolment> find(PersonId person, CourseId course) {
        return Optional.ofNullable(template.findById(EnrolmentDocument.key(person, course), EnrolmentDocument.class))
                .map(EnrolmentDocument::enrolment);
    }

    /** The enrolment with the release that it is pinned to. */
    Optional<CourseProgress> progress(PersonId person, CourseId course) {
        return find(person, course)
                .flatMap(enrolment ->
                        catalogue.release(enrolment.release()).map(outline -> new CourseProgress(outline, enrolment)));
    }

    /** @throws Rejected if the person hasn't joined */
    CourseProgress required(PersonId person, CourseId course) {
        return progress(person, course).orElseThrow(() -> Rejected.because("learning.problem.notJoined"));
    }
}
