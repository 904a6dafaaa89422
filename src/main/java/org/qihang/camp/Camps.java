package org.qihang.camp;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qihang.account.Actor;
import org.qihang.account.Role;
import org.qihang.account.UniversityId;
import org.qihang.camp.internal.CampDocument;
import org.qihang.camp.internal.CampOutline;
import org.qihang.camp.internal.Roster;
import org.qihang.camp.internal.Rosters;
import org.qihang.store.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * Camps, from draft to over. Drafts are their university's organizers' alone; once published, a camp is anybody's to
 * see, be it cancelled or over. Every command may be repeated and then does nothing.
 */
@Service
public class Camps {

    public static final int LONGEST_REASON = 300;

    private static final int LONGEST_LIST = 200;
    private static final int PAST = 50;

    private final MongoTemplate template;
    private final Rosters rosters;
    private final Clock clock;

    Camps(MongoTemplate template, Rosters rosters, Clock clock) {
        this.template = template;
        this.rosters = rosters;
        this.clock = clock;
    }

    /**
     * Makes a draft.
     *
     * @throws Rejected naming each field that can't be taken: see {@link CampDraft#plan}
     * @throws org.qihang.account.NotAllowed unless the actor organizes for the university
     */
    public CampId create(Actor actor, CampId id, UniversityId university, CampDraft draft) {
        actor.require(Role.ORGANIZER, university);
        try {
            template.insert(new CampDocument(
                    id,
                    university,
                    draft.plan(),
                    CampStatus.DRAFT,
                    "",
                    clock.instant(),
                    actor.by(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    0,
                    List.of(),
                    null));
        } catch (DuplicateKeyException madeBefore) {
            forOrganizer(actor, id);
        }
        return id;
    }

    /**
     * @param before the plan that the organizer started from
     * @throws Rejected naming each field that can't be taken, a capacity below the taken seats among them; or if
     *     somebody else changed the plan since, or the camp is cancelled or over
     */
    public void change(Actor actor, CampId id, CampPlan before, CampDraft after) {
        CampPlan plan = after.plan();
        organize(actor, id, roster -> roster.change(before, plan));
    }

    /** @throws Rejected if the deadline has passed, the summary is missing, or the camp was cancelled */
    public void publish(Actor actor, CampId id) {
        organize(actor, id, Roster::publish);
    }

    /**
     * Calls the camp off, for good.
     *
     * @param reason for everybody who reads the page; may be empty
     * @throws Rejected if it is over, or the reason is longer than {@value #LONGEST_REASON} characters
     */
    public void cancel(Actor actor, CampId id, String reason) {
        if (reason.strip().length() > LONGEST_REASON) {
            throw Rejected.at("reason", "camp.problem.tooLong", LONGEST_REASON);
        }
        organize(actor, id, roster -> roster.cancel(reason.strip()));
    }

    private void organize(Actor actor, CampId id, Consumer<Roster> command) {
        rosters.change(actor, id, roster -> {
            actor.require(Role.ORGANIZER, roster.university());
            command.accept(roster);
        });
    }

    /** A camp that anybody may see; no draft, and none that was cancelled as a draft. */
    public Optional<Camp> find(CampId id) {
        return outline(Criteria.where("_id").is(id).and("publishedAt").ne(null));
    }

    /** As {@link #find(CampId)}; for its organizers also a draft. */
    public Optional<Camp> find(Actor actor, CampId id) {
        return outline(Criteria.where("_id").is(id))
                .filter(camp -> actor.holds(Role.ORGANIZER, camp.university()))
                .or(() -> find(id));
    }

    /**
     * @throws org.qihang.account.NotAllowed unless the actor organizes for the camp's university
     * @throws Rejected if there is no such camp
     */
    public Camp forOrganizer(Actor actor, CampId id) {
        Camp camp = outline(Criteria.where("_id").is(id)).orElseThrow(() -> Rejected.because("camp.problem.gone"));
        actor.require(Role.ORGANIZER, camp.university());
        return camp;
    }

    /** Published and not over: those that take applications first, then by their start; at most 200. */
    public List<Camp> coming() {
        Instant now = clock.instant();
        Query query = Query.query(published().and("plan.end").gt(now))
                .with(Sort.by("plan.end"))
                .limit(LONGEST_LIST);
        return list(query).stream()
                .sorted(Comparator.comparing((Camp camp) -> !camp.phase(now).takesApplications())
                        .thenComparing(camp -> camp.plan().start()))
                .toList();
    }

    /** Published and over, the latest first; at most 50. */
    public List<Camp> past() {
        Criteria over = published().and("plan.end").lte(clock.instant());
        return list(
                Query.query(over).with(Sort.by(Sort.Direction.DESC, "plan.end")).limit(PAST));
    }

    /** All camps of the universities for which the actor organizes, the latest first; at most 200. */
    public List<Camp> organizedBy(Actor actor) {
        Collection<UniversityId> universities = actor.universitiesAs(Role.ORGANIZER);
        return list(Query.query(Criteria.where("university").in(universities))
                .with(Sort.by(Sort.Direction.DESC, "plan.start"))
                .limit(LONGEST_LIST));
    }

    private static Criteria published() {
        return Criteria.where("status").is(CampStatus.PUBLISHED);
    }

    private List<Camp> list(Query query) {
        return template.find(CampOutline.only(query), CampOutline.class).stream()
                .map(CampOutline::camp)
                .toList();
    }

    private Optional<Camp> outline(Criteria criteria) {
        return list(Query.query(criteria)).stream().findFirst();
    }
}
