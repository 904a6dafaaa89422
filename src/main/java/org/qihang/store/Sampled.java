package org.qihang.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reading of the database for metrics and health, which are asked for often and by several at a time: taken when
 * somebody asks, but no more often than every five seconds, and waited for no longer than a second. While the database
 * doesn't answer there is no value.
 */
public final class Sampled<T> {

    static final Duration KEPT = Duration.ofSeconds(5);
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Supplier<T> reading;
    private final Executor readers;
    private final LongSupplier nanos;
    private @Nullable Sample<T> last;

    /** @param reading asks the database; may throw */
    public Sampled(Supplier<T> reading) {
        this(reading, task -> Thread.ofVirtual().name("sample").start(task), System::nanoTime);
    }

    Sampled(Supplier<T> reading, Executor readers, LongSupplier nanos) {
        this.reading = reading;
        this.readers = readers;
        this.nanos = nanos;
    }

    private record Sample<T>(long begun, CompletableFuture<T> value) {}

    /** Empty if it failed, or takes longer than a second. */
    public Optional<T> value() {
        Sample<T> sample = current();
        // Whoever comes later waits only for what is left of the second: many gauges read one sample
        long left = sample.begun() + PATIENCE.toNanos() - nanos.getAsLong();
        try {
            return Optional.of(sample.value().get(Math.max(left, 0), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized Sample<T> current() {
        if (last == null || last.value().isDone() && nanos.getAsLong() - last.begun() >= KEPT.toNanos()) {
            last = new Sample<>(nanos.getAsLong(), CompletableFuture.supplyAsync(reading, readers));
        }
        return last;
    }
}
