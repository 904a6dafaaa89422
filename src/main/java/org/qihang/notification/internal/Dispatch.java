package org.qihang.notification.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.qihang.notification.MailState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Goes through the mails that are due. One node at a time holds the lease, so that a mail server that is away is asked
 * by one; that no mail is sent by two is held by each mail's claim.
 */
class Dispatch {

    static final Duration PAUSE_WHEN_AWAY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 50;
    /** Most of a mail's time is the mail server's. */
    private static final int AT_ONCE = 8;

    private final MongoTemplate template;
    private final LockingTaskExecutor leases;
    private final Sender sender;
    private final Clock clock;
    private volatile Instant awayUntil = Instant.MIN;

    Dispatch(MongoTemplate template, LockingTaskExecutor leases, Sender sender, Clock clock) {
        this.template = template;
        this.leases = leases;
        this.sender = sender;
        this.clock = clock;
    }

    /** Tries what is due, unless the mail server was found away a moment ago or another node is at it. */
    void run() {
        if (!isAway() && !due().isEmpty()) {
            leases.executeWithLock((Runnable) this::drain, lease());
        }
    }

    /** No longer than half the lease, by the machine's clock, which is the lease's too. */
    private void drain() {
        Instant end = machineTime().plus(LEASE.dividedBy(2));
        try (ExecutorService together =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<MailDocument> mails = due();
            while (!mails.isEmpty() && goesOn(end)) {
                mails.stream()
                        .map(mail -> CompletableFuture.runAsync(() -> send(mail, end), together))
                        .toList()
                        .forEach(CompletableFuture::join);
                mails = due();
            }
        }
    }

    private void send(MailDocument mail, Instant end) {
        if (goesOn(end)) {
            noteServer(sender.send(mail.id()));
        }
    }

    private boolean goesOn(Instant end) {
        return !isAway() && machineTime().isBefore(end);
    }

    private boolean isAway() {
        return clock.instant().isBefore(awayUntil);
    }

    private synchronized void noteServer(Optional<Outcome> outcome) {
        boolean wasAway = awayUntil.isAfter(Instant.MIN);
        if (outcome.filter(Outcome::isServerAway).isPresent()) {
            awayUntil = clock.instant().plus(PAUSE_WHEN_AWAY);
            if (!wasAway) {
                LOG.warn(
                        "Mails wait, the mail server is away: {}", outcome.get().answer());
            }
        } else if (wasAway && outcome.filter(Outcome::isConversation).isPresent()) {
            awayUntil = Instant.MIN;
            LOG.info("The mail server is back");
        }
    }

    private List<MailDocument> due() {
        Query query = Query.query(Criteria.where("state")
                        .is(MailState.WAITING)
                        .and("nextTry")
                        .lte(clock.instant()))
                .with(Sort.by("nextTry"))
                .limit(BATCH);
        return template.find(query, MailDocument.class);
    }

    private static LockConfiguration lease() {
        return new LockConfiguration(machineTime(), "mails", LEASE, Duration.ZERO);
    }

    private static Instant machineTime() {
        return Instant.now(Clock.systemUTC());
    }
}
