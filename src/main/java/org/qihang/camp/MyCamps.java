package org.qihang.camp;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qihang.account.Actor;
import org.qihang.camp.internal.CampOutline;
import org.qihang.camp.internal.Entry;
import org.qihang.camp.internal.OwnEntry;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** A person's own camps, for their home page and their list. */
@Service
public class MyCamps {

    private static final int LONGEST_LIST = 100;

    private final MongoTemplate template;
    private final Clock clock;

    MyCamps(MongoTemplate template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /**
     * Camps that are not over in which the actor has a seat, waits for one or for a decision, by their start. Cancelled
     * ones are among them, so that nobody comes for nothing: ask {@link Camp#status}.
     */
    public List<MyCamp> coming(Actor actor) {
        Criteria coming = Criteria.where("applications.person")
                .is(actor.id())
                .and("plan.end")
                .gt(clock.instant());
        return list(actor, Query.query(coming))
                .filter(mine -> mine.application().state().isAlive())
                .sorted(Comparator.comparing(mine -> mine.camp().plan().start()))
                .toList();
    }

    /** Camps that are over in which the actor had a seat, the latest first. */
    public List<MyCamp> past(Actor actor) {
        Criteria over = Criteria.where("applications.person")
                .is(actor.id())
                .and("plan.end")
                .lte(clock.instant());
        return list(actor, Query.query(over).with(Sort.by(Sort.Direction.DESC, "plan.end")))
                .filter(mine -> mine.camp().status() == CampStatus.PUBLISHED)
                .filter(mine -> mine.application().state() == ApplicationState.ACCEPTED)
                .toList();
    }

    private Stream<MyCamp> list(Actor actor, Query query) {
        return template.find(CampOutline.only(query.limit(LONGEST_LIST)), CampOutline.class).stream()
                .flatMap(outline -> own(actor, outline).stream());
    }

    Optional<Application> in(Actor actor, CampId camp) {
        Criteria asked =
                Criteria.where("_id").is(camp).and("applications.person").is(actor.id());
        return list(actor, Query.query(asked)).map(MyCamp::application).findFirst();
    }

    private Optional<MyCamp> own(Actor actor, CampOutline outline) {
        Query query = OwnEntry.only(Query.query(Criteria.where("_id").is(outline.id())), actor.id());
        return Optional.ofNullable(template.findOne(query, OwnEntry.class))
                .map(own -> myCamp(outline, own.applications().getFirst()));
    }

    private static MyCamp myCamp(CampOutline outline, Entry entry) {
        return new MyCamp(outline.camp(), entry.application(outline.id(), outline.placeInLine(entry)));
    }
}
