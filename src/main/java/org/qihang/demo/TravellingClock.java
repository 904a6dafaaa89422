package org.qihang.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * The application's clock. It tells the real time, except inside {@link #at}, where it tells what happened on another
 * day: so the demo campus has a past that was made by the same commands as its future.
 */
@Component
class TravellingClock extends Clock {

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    static void at(Instant instant, Runnable deed) {
        ScopedValue.where(TOLD, instant).run(deed);
    }

    @Override
    public Instant instant() {
        return TOLD.orElse(Clock.systemUTC().instant());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
