package org.qihang.store.internal.watch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Lets each shape be told once a minute, with how often it came since. */
final class Repetitions {

    static final Duration PERIOD = Duration.ofMinutes(1);
    static final int MOST_SHAPES = 500;

    private final LongSupplier nanos;
    private final LinkedHashMap<String, Told> told = new LinkedHashMap<>();

    Repetitions(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param at in nanoseconds, when the shape was told last */
    private record Told(long at, int since, long slowest) {

        Told and(long millis) {
            return new Told(at, since + 1, Math.max(slowest, millis));
        }

        String words() {
            return since == 0 ? "" : "; %d like it since the last line, the slowest %d ms".formatted(since, slowest);
        }
    }

    /** What to add to the line; empty while there is to be none. */
    synchronized Optional<String> noteAndTell(String shape, long millis) {
        long now = nanos.getAsLong();
        Told last = told.get(shape);
        if (last != null && now - last.at() < PERIOD.toNanos()) {
            told.put(shape, last.and(millis));
            return Optional.empty();
        }
        // Those that were told longest ago come first
        told.remove(shape);
        told.put(shape, new Told(now, 0, 0));
        if (told.size() > MOST_SHAPES) {
            told.pollFirstEntry();
        }
        return Optional.of(last == null ? "" : last.words());
    }
}
