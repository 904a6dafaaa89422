package org.qihang.demo;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.qihang.account.DemoEntrance;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the demo campus after the first start, in the background, and opens its door on the sign-in page. On by default
 * only while the database is the embedded one.
 */
@Component
class DemoCampus implements DemoEntrance {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCampus.class);
    private static final Duration LONGEST_TELLING = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(15);
    /** Longer than a lease lasts. */
    private static final int TRIES = 50;

    private static final String AUTOMATIC = "auto";
    private static final String COMPLETE = "The demo campus is complete";

    private final boolean on;
    private final DemoState state;
    private final DemoPeople people;
    private final People everybody;
    private final List<Chapter> chapters;
    private final LockingTaskExecutor leases;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);

    DemoCampus(
            @Value("${qihang.demo:" + AUTOMATIC + "}") String setting,
            Store store,
            DemoState state,
            DemoPeople people,
            People everybody,
            List<Chapter> chapters,
            LockingTaskExecutor leases,
            Clock clock) {
        this.on = setting.equals(AUTOMATIC) ? store.isEmbedded() : Boolean.parseBoolean(setting);
        this.state = state;
        this.people = people;
        this.everybody = everybody;
        this.chapters = chapters;
        this.leases = leases;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (on) {
            Thread.ofVirtual().name("demo").start(() -> tellUntilTold(PAUSE));
        }
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    /**
     * A process that was killed while it told leaves things behind that nobody else may touch until they run out: its
     * lease, or the name of somebody whom it was about to register.
     */
    void tellUntilTold(Duration pause) {
        try {
            for (int tries = 1; !isTold(tries) && tries < TRIES; tries++) {
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTold(int tries) {
        AtomicBoolean told = new AtomicBoolean();
        try {
            LockConfiguration lease = new LockConfiguration(clock.instant(), "demo", LONGEST_TELLING, Duration.ZERO);
            leases.executeWithLock(
                    (Runnable) () -> {
                        tell();
                        told.set(true);
                    },
                    lease);
        } catch (RuntimeException e) {
            if (tries == TRIES) {
                LOG.error("The demo campus could not be made whole; the next start goes on with it", e);
            } else {
                LOG.info("The demo campus waits: {}", e.getMessage());
            }
        }
        return told.get();
    }

    /** All that hasn't been told yet. */
    void tell() {
        Instant now = clock.instant();
        people.make(now);
        Cast cast = new Cast(state.people(), everybody);
        boolean more = false;
        for (Chapter chapter : chapters) {
            if (!state.isTold(chapter.name())) {
                chapter.tell(cast, now);
                state.told(chapter.name());
                more = true;
            }
        }
        if (more) {
            LOG.info(COMPLETE);
        }
    }

    @Override
    public boolean open() {
        return on;
    }

    @Override
    public List<Person> people() {
        if (!on) {
            return List.of();
        }
        Map<String, PersonId> ids = state.people();
        Map<PersonId, Person> found = everybody.byId(ids.values());
        return DemoAccount.ALL.stream()
                .map(account -> ids.get(account.key()))
                .filter(Objects::nonNull)
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
