package org.qihang.mentoring;

import java.time.Duration;

/**
 * A session of the mentor that is booked: cancelled ones are not told to {@link Slots}.
 *
 * @param before its own buffer before, in minutes
 * @param after its own buffer after, in minutes
 */
public record Taken(TimeRange time, int before, int after) {

    /** Without buffers. */
    public static Taken at(TimeRange time) {
        return new Taken(time, 0, 0);
    }

    TimeRange withBuffers() {
        return time.widened(Duration.ofMinutes(before), Duration.ofMinutes(after));
    }
}
