package org.qihang.account.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Slows down whoever guesses: ten tries for a name, then one each half minute. Each node counts for itself. */
@Component
public class Throttle {

    private static final int TRIES = 10;
    private static final Duration REFILL = Duration.ofSeconds(30);
    private static final int NAMES = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(NAMES)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** Empty if this try is free; else how long to wait. */
    public Optional<Duration> tryAgainIn(String name) {
        Bucket bucket = buckets.get(name, any -> newBucket());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    public void forget(String name) {
        buckets.invalidate(name);
    }

    private static Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(TRIES).refillIntervally(1, REFILL))
                .build();
    }
}
