package org.qihang.store.internal;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.qihang.store.Hinted;
import org.qihang.store.Reconciliation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the hints of all nodes and passes them on within this one. It looks twice a second: a standalone server and the
 * embedded one have no change streams.
 */
@Component
public class Follower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int POLL_MILLIS = 500;
    private static final int BATCH = 1_000;
    private static final Duration RECONCILE = Duration.ofMinutes(1);
    private static final long NOWHERE = -1;

    private final HintLog log;
    private final ApplicationEventPublisher listeners;
    private final LongSupplier nanos;
    private long seen = NOWHERE;
    private long reconciled;
    private volatile long caughtUp;
    private volatile boolean running;
    private boolean failing;

    @Autowired
    Follower(HintLog log, ApplicationEventPublisher listeners) {
        this(log, listeners, System::nanoTime);
    }

    Follower(HintLog log, ApplicationEventPublisher listeners, LongSupplier nanos) {
        this.log = log;
        this.listeners = listeners;
        this.nanos = nanos;
        this.caughtUp = nanos.getAsLong();
    }

    /** How long ago this node knew all that others had told; more than two seconds is worth a look. */
    public Duration lag() {
        return Duration.ofNanos(nanos.getAsLong() - caughtUp);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("follower").start(this::run);
    }

    private void run() {
        try {
            while (running) {
                try {
                    follow();
                    failing = false;
                } catch (RuntimeException e) {
                    if (!failing) {
                        LOG.warn("Open pages don't follow until the database answers: {}", e.getMessage());
                    }
                    failing = true;
                }
                log.await(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that was told since the last time. */
    void follow() {
        if (seen == NOWHERE) {
            // What is shown or kept by now may be older than the newest hint
            seen = log.highest();
            reconcile();
        }
        List<HintLog.Entry> entries = log.after(seen, BATCH);
        while (!entries.isEmpty()) {
            if (entries.getFirst().number() != seen + 1) {
                reconcile();
            }
            entries.forEach(this::pass);
            entries = log.after(seen, BATCH);
        }
        caughtUp = nanos.getAsLong();
        if (caughtUp - reconciled >= RECONCILE.toNanos()) {
            // A database that was put in the place of another counts anew
            seen = Math.min(seen, log.highest());
            reconcile();
        }
    }

    private void pass(HintLog.Entry entry) {
        seen = entry.number();
        entry.hints().forEach(hint -> publish(new Hinted(hint)));
    }

    private void reconcile() {
        reconciled = nanos.getAsLong();
        publish(new Reconciliation());
    }

    private void publish(Object event) {
        try {
            listeners.publishEvent(event);
        } catch (RuntimeException e) {
            LOG.error("A follower failed at {}", event, e);
        }
    }

    @Override
    public void stop() {
        running = false;
        log.stopWaiting();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
