package org.qihang.store.internal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** A bell between the commands of this node and its relay. */
@Component
public class Wakeup {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    void await(long millis) throws InterruptedException {
        if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
