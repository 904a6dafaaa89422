package org.qihang.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The application's own time, until a test sets it; {@link #reset} it afterwards. */
@TestComponent
@Primary
public class TestClock extends Clock {

    private final Clock applications;
    private volatile @Nullable Instant told;

    TestClock(@Qualifier("travellingClock") Clock applications) {
        this.applications = applications;
    }

    public void set(Instant instant) {
        told = instant;
    }

    public void advance(Duration duration) {
        told = instant().plus(duration);
    }

    public void reset() {
        told = null;
    }

    @Override
    public Instant instant() {
        Instant set = told;
        return set == null ? applications.instant() : set;
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
