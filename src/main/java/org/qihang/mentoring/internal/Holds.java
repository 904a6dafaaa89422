package org.qihang.mentoring.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long an undecided claim is waited for. By the machine's clock, not the application's: a demo that is told in the
 * past must not look as if it had been given up.
 */
final class Holds {

    private static final Duration HOLD = Duration.ofMinutes(1);

    private Holds() {}

    static Instant until() {
        return machineTime().plus(HOLD);
    }

    static Instant machineTime() {
        return Instant.now(Clock.systemUTC());
    }
}
