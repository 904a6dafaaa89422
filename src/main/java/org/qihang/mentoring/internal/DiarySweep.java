package org.qihang.mentoring.internal;

import java.time.Clock;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.qihang.store.EveryMinute;
import org.springframework.stereotype.Component;

/** Decides what was left half done, and takes what is over out of the diaries. */
@Component
class DiarySweep extends EveryMinute {

    private final Settlement settlement;
    private final Diaries diaries;
    private final Clock clock;

    DiarySweep(Settlement settlement, Diaries diaries, LockingTaskExecutor leases, Clock clock) {
        super("diary-sweep", leases);
        this.settlement = settlement;
        this.diaries = diaries;
        this.clock = clock;
    }

    @Override
    protected void once() {
        settlement.settleAll();
        diaries.forgetEndedBefore(clock.instant());
    }
}
