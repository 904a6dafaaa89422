package org.qihang.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Something that is done once a minute, on one node. What fails is tried again a minute later. */
public abstract class EveryMinute implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EveryMinute.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    /** Other nodes' minutes begin at other seconds; they find the lease taken. */
    private static final Duration AT_LEAST = Duration.ofSeconds(30);

    private final String name;
    private final LockingTaskExecutor leases;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    /** @param name of the lease, and in the log */
    protected EveryMinute(String name, LockingTaskExecutor leases) {
        this.name = name;
        this.leases = leases;
    }

    /** May end early and go on the next time; it is done again where the process dies in between. */
    protected abstract void once();

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name(name).start(() -> run(end));
    }

    private void run(CountDownLatch end) {
        try {
            while (!end.await(1, TimeUnit.MINUTES)) {
                onOneNode();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void onOneNode() {
        try {
            Instant machineTime = Instant.now(Clock.systemUTC());
            leases.executeWithLock((Runnable) this::once, new LockConfiguration(machineTime, name, LEASE, AT_LEAST));
        } catch (RuntimeException e) {
            LOG.warn("{} is tried again in a minute: {}", name, e.getMessage());
        }
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
