package org.qihang.learning;

import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.qihang.store.EveryMinute;
import org.springframework.stereotype.Component;

/** Hands in what ran out of time, of people who don't come back. */
@Component
class OverdueAttempts extends EveryMinute {

    private final Attempts attempts;

    OverdueAttempts(Attempts attempts, LockingTaskExecutor leases) {
        super("overdue-attempts", leases);
        this.attempts = attempts;
    }

    @Override
    protected void once() {
        attempts.closeOverdue();
    }
}
