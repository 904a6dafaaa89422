package org.qihang.store.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes leases longer for as long as their work goes on. So they can be short, and what a node did that was killed is soon
 * done by another one.
 */
@Component
class LeaseKeeper implements DisposableBean {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("leases").daemon().factory());

    /** The leases have to be for half a minute or more. */
    LockProvider keeping(ExtensibleLockProvider leases) {
        return new KeepAliveLockProvider(leases, timer);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
