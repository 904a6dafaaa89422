package org.qihang.camp.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.qihang.account.Actor;
import org.qihang.camp.CampId;
import org.qihang.store.Outbox;
import org.qihang.store.Rejected;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Carries out commands on camps: reads the camp, lets the rules decide, and writes the outcome with its events in one
 * update whose filter names the revision that was decided on. If somebody else was faster, it decides anew.
 *
 * <p>The revision alone keeps the list right, between nodes too. The locks only let the commands of this node go one
 * after the other, in the order in which they came, instead of racing and starting over.
 */
@Component
public class Rosters {

    private static final int TRIES = 200;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(10);
    private static final int LOCKS = 64;

    private final MongoTemplate template;
    private final Outbox outbox;
    private final Clock clock;
    private final ReentrantLock[] locks =
            Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toArray(ReentrantLock[]::new);

    Rosters(MongoTemplate template, Outbox outbox, Clock clock) {
        this.template = template;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @return the camp as it is after the command
     * @throws Rejected if the rules refuse it, or there is no such camp
     */
    public Roster change(Actor actor, CampId id, Consumer<Roster> command) {
        ReentrantLock lock = locks[Math.floorMod(id.hashCode(), LOCKS)];
        lock.lock();
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Roster roster = read(actor, id);
                command.accept(roster);
                if (roster.isUnchanged() || write(actor, id, roster)) {
                    return roster;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
            }
        } finally {
            lock.unlock();
        }
        throw new OptimisticLockingFailureException("too many changes of this camp at once");
    }

    /** @throws Rejected if there is no such camp */
    public Roster read(Actor actor, CampId id) {
        return Optional.ofNullable(template.findById(id, CampDocument.class))
                .map(camp -> new Roster(camp, clock.instant(), actor.by()))
                .orElseThrow(() -> Rejected.because("camp.problem.gone"));
    }

    private boolean write(Actor actor, CampId id, Roster roster) {
        Query asRead = Query.query(Criteria.where("_id").is(id).and("revision").is(roster.revision()));
        var update = roster.update().inc("revision", 1);
        if (roster.events().length > 0) {
            outbox.with(update, actor.by(), roster.events());
        }
        return template.updateFirst(asRead, update, CampDocument.class).getMatchedCount() == 1;
    }
}
