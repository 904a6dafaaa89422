package org.qihang.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.OutlineChanges;
import org.qihang.course.ReleaseId;
import org.qihang.learning.internal.EnrolmentDocument;
import org.qihang.store.Outbox;
import org.qihang.store.Rejected;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** People read the release that they joined with; they see what the newest one changes, and move when they choose. */
@Service
public class NewerReleases {

    private final MongoTemplate template;
    private final Catalogue catalogue;
    private final Enrolments enrolments;
    private final Outbox outbox;
    private final Clock clock;

    NewerReleases(MongoTemplate template, Catalogue catalogue, Enrolments enrolments, Outbox outbox, Clock clock) {
        this.template = template;
        this.catalogue = catalogue;
        this.enrolments = enrolments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Empty for who reads the published release, or hasn't joined. */
    public Optional<NewerRelease> find(Actor actor, CourseId course) {
        return enrolments.progress(actor.id(), course).flatMap(this::newer);
    }

    /** Whether there is one, perhaps as it was some seconds ago; without what it changes. */
    boolean exists(Enrolment enrolment) {
        return !catalogue.isCurrent(enrolment.course(), enrolment.release());
    }

    private Optional<NewerRelease> newer(CourseProgress progress) {
        Enrolment enrolment = progress.enrolment();
        return catalogue
                .current(enrolment.course())
                .filter(current -> !current.release().equals(enrolment.release()))
                .map(current -> new NewerRelease(current, OutlineChanges.between(progress.outline(), current)));
    }

    /**
     * From now on the person reads this release. What they completed stays completed; a release of which they have
     * completed everything completes the course. Taking it again changes nothing.
     *
     * @param release the one whose changes they saw
     * @throws Rejected if the person hasn't joined, or another release has been published since
     */
    public void take(Actor actor, CourseId course, ReleaseId release) {
        CourseOutline current = catalogue
                .current(course)
                .filter(published -> published.release().equals(release))
                .orElseThrow(() -> Rejected.because("learning.problem.otherRelease"));
        Enrolment enrolment = enrolments.required(actor.id(), course).enrolment();
        for (int tries = 0; tries <= current.lessons().size(); tries++) {
            if (enrolment.release().equals(release)
                    || move(actor, enrolment, current, true)
                    || move(actor, enrolment, current, false)) {
                return;
            }
            // A lesson was completed, or the release was taken on another device
            enrolment = enrolments.required(actor.id(), course).enrolment();
        }
        throw new IllegalStateException("an enrolment that can't be written to");
    }

    /** Whether this completes the course stands in the filter, so the two writes exclude each other. */
    private boolean move(Actor actor, Enrolment enrolment, CourseOutline current, boolean completes) {
        if (completes && (enrolment.completedAt() != null || current.lessons().isEmpty())) {
            return false;
        }
        Criteria guard = Criteria.where("_id")
                .is(EnrolmentDocument.key(enrolment.person(), enrolment.course()))
                .and("release")
                .is(enrolment.release())
                .and("completedAt")
                .is(enrolment.completedAt());
        if (enrolment.completedAt() == null && !current.lessons().isEmpty()) {
            List<String> lessons = current.lessons().stream()
                    .map(lesson -> lesson.lesson().value())
                    .toList();
            Criteria all = Criteria.where(Progress.COMPLETED).all(lessons);
            guard = completes ? guard.andOperator(all) : guard.norOperator(all);
        }
        Instant now = clock.instant();
        Update update = new Update().set("release", current.release()).max("activeAt", now);
        if (completes) {
            CourseCompleted completed = new CourseCompleted(enrolment.person(), enrolment.course(), current.release());
            update = outbox.with(update.set("completedAt", now), actor.by(), completed);
        }
        return template.updateFirst(Query.query(guard), update, EnrolmentDocument.class)
                        .getMatchedCount()
                == 1;
    }
}
