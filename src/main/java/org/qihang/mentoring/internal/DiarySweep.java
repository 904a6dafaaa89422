package org.qihang.mentoring.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Once a minute, on one node: decides what was left half done, and takes what is over out of the diaries. */
@Component
class DiarySweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DiarySweep.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    /** Other nodes' minutes begin at other seconds; they find the lease taken. */
    private static final Duration AT_LEAST = Duration.ofSeconds(30);

    private final Settlement settlement;
    private final Diaries diaries;
    private final LockingTaskExecutor leases;
    private final Clock clock;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    DiarySweep(Settlement settlement, Diaries diaries, LockingTaskExecutor leases, Clock clock) {
        this.settlement = settlement;
        this.diaries = diaries;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name("diary-sweep").start(() -> run(end));
    }

    private void run(CountDownLatch end) {
        try {
            while (!end.await(1, TimeUnit.MINUTES)) {
                sweepOnOneNode();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweepOnOneNode() {
        try {
            leases.executeWithLock(
                    (Runnable) this::sweep, new LockConfiguration(Holds.machineTime(), "diary-sweep", LEASE, AT_LEAST));
        } catch (RuntimeException e) {
            LOG.warn("Diaries are put in order later: {}", e.getMessage());
        }
    }

    void sweep() {
        settlement.settleAll();
        diaries.forgetEndedBefore(clock.instant());
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
