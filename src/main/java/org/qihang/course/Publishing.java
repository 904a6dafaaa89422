package org.qihang.course;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.NotAllowed;
import org.qihang.account.Role;
import org.qihang.account.UniversityId;
import org.qihang.course.internal.CompiledRelease;
import org.qihang.course.internal.CourseDocument;
import org.qihang.course.internal.ReleaseDocument;
import org.qihang.course.internal.ReleaseStore;
import org.qihang.store.Outbox;
import org.qihang.store.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Releases and which of them is read: publishing moves one pointer, and going back is publishing an older one. */
@Service
public class Publishing {

    private static final int LONGEST_LIST = 100;

    private final MongoTemplate template;
    private final ReleaseStore releases;
    private final Catalogue catalogue;
    private final Outbox outbox;
    private final Clock clock;

    Publishing(MongoTemplate template, ReleaseStore releases, Catalogue catalogue, Outbox outbox, Clock clock) {
        this.template = template;
        this.releases = releases;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A release of a course of the actor's universities.
     *
     * @param university whose it is; null for what comes with the product
     */
    public record Release(
            ReleaseId id,
            CourseFacts facts,
            @Nullable UniversityId university,
            int lessons,
            Instant importedAt,
            String by) {}

    /** The courses of the universities where the actor publishes, in their current releases, by id. */
    public List<Release> published(Actor actor) {
        List<ReleaseId> current =
                template.find(Query.query(Criteria.where("university").ne(null)), CourseDocument.class).stream()
                        .filter(course -> actor.holds(Role.PUBLISHER, course.university()))
                        .map(CourseDocument::current)
                        .toList();
        return template.find(Query.query(Criteria.where("_id").in(current)), ReleaseDocument.class).stream()
                .map(Publishing::release)
                .sorted(Comparator.comparing(release -> release.id().value()))
                .toList();
    }

    /** One release, published or not; empty if there is none, or if the actor doesn't publish for its university. */
    public Optional<Release> find(Actor actor, ReleaseId id) {
        return Optional.ofNullable(template.findById(id, ReleaseDocument.class))
                .map(Publishing::release)
                .filter(release -> release.university() != null && actor.holds(Role.PUBLISHER, release.university()));
    }

    /** Every release of a course, the newest first. */
    public List<Release> releases(Actor actor, CourseId course) {
        return releasesOf(course, requirePublisher(actor, course));
    }

    private List<Release> releasesOf(CourseId course, @Nullable UniversityId university) {
        Query query = Query.query(
                        Criteria.where("course").is(course).and("university").is(university))
                .with(Sort.by(Sort.Direction.DESC, "importedAt"))
                .limit(LONGEST_LIST);
        return template.find(query, ReleaseDocument.class).stream()
                .map(Publishing::release)
                .toList();
    }

    /** Of the course of one that the actor may see, published or not, the newest first. */
    public List<Release> releasesOf(Actor actor, ReleaseId one) {
        return find(actor, one)
                .map(release -> releasesOf(one.course(), release.university()))
                .orElse(List.of());
    }

    /**
     * Keeps a compiled source; nobody reads it yet. Doing it again changes nothing.
     *
     * @param zip in which the files came; null if they came from a folder
     */
    ReleaseId keep(Actor actor, @Nullable UniversityId university, CompiledRelease compiled, byte @Nullable [] zip) {
        requireOwnId(university, compiled.facts().id());
        releases.keep(actor, university, compiled, zip);
        requireOwn(university, compiled.release());
        return compiled.release();
    }

    /**
     * From now on this release is the one that is read.
     *
     * @throws Rejected if another university publishes a course with this id
     */
    public void publish(Actor actor, ReleaseId id) {
        ReleaseDocument release = Objects.requireNonNull(template.findById(id, ReleaseDocument.class));
        if (release.university() == null) {
            actor.require(Role.INSTALLATION_ADMIN, null);
        } else {
            actor.require(Role.PUBLISHER, release.university());
        }
        CoursePublished published = new CoursePublished(release.course(), id);
        if (!move(actor, release, published) && !first(actor, release, published) && !move(actor, release, published)) {
            Optional<CourseDocument> course = find(release.course());
            if (course.filter(other -> Objects.equals(other.university(), release.university()))
                    .isEmpty()) {
                throw Rejected.because(
                        "course.problem.idTaken", release.course().value());
            }
        }
        catalogue.forgetCurrent(release.course());
    }

    private boolean move(Actor actor, ReleaseDocument release, CoursePublished published) {
        Query another = Query.query(Criteria.where("_id")
                .is(release.course())
                .and("university")
                .is(release.university())
                .and("current")
                .ne(release.id()));
        Update update = new Update().set("current", release.id()).push("publications", publication(actor, release));
        return template.updateFirst(another, outbox.with(update, actor.by(), published), CourseDocument.class)
                        .getModifiedCount()
                == 1;
    }

    private boolean first(Actor actor, ReleaseDocument release, CoursePublished published) {
        try {
            template.insert(new CourseDocument(
                    release.course(),
                    release.university(),
                    release.id(),
                    List.of(publication(actor, release)),
                    outbox.events(actor.by(), published),
                    outbox.pendingSince()));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private CourseDocument.Publication publication(Actor actor, ReleaseDocument release) {
        return new CourseDocument.Publication(release.id(), clock.instant(), actor.by());
    }

    /**
     * Whose course it is.
     *
     * @throws NotAllowed unless the actor publishes for that university
     */
    public UniversityId requirePublisher(Actor actor, CourseId course) {
        UniversityId university = find(course)
                .map(CourseDocument::university)
                .orElseThrow(() -> NotAllowed.because("no such course of a university"));
        actor.require(Role.PUBLISHER, university);
        return university;
    }

    private void requireOwnId(@Nullable UniversityId university, CourseId course) {
        if (find(course)
                .filter(other -> !Objects.equals(other.university(), university))
                .isPresent()) {
            throw Rejected.because("course.problem.idTaken", course.value());
        }
    }

    /** The same files may have come from another university before, which hasn't published them yet. */
    private void requireOwn(@Nullable UniversityId university, ReleaseId id) {
        ReleaseDocument kept = Objects.requireNonNull(template.findById(id, ReleaseDocument.class));
        if (!Objects.equals(kept.university(), university)) {
            throw Rejected.because("course.problem.idTaken", kept.course().value());
        }
    }

    private Optional<CourseDocument> find(CourseId course) {
        return Optional.ofNullable(template.findById(course, CourseDocument.class));
    }

    private static Release release(ReleaseDocument document) {
        return new Release(
                document.id(),
                document.facts(),
                document.university(),
                document.outline().lessons().size(),
                document.importedAt(),
                document.importedBy());
    }
}
