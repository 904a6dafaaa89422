package org.qihang.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class SampledTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger readings = new AtomicInteger();
    private final Deque<Runnable> later = new ArrayDeque<>();

    private Sampled<Integer> atOnce() {
        return new Sampled<>(readings::incrementAndGet, Runnable::run, nanos::get);
    }

    private Sampled<Integer> whenLet() {
        return new Sampled<>(readings::incrementAndGet, later::add, nanos::get);
    }

    @Test
    void isReadWhenSomebodyAsks() {
        Sampled<Integer> sampled = atOnce();

        assertThat(readings).hasValue(0);
        assertThat(sampled.value()).contains(1);
    }

    @Test
    void isKeptForAMoment() {
        Sampled<Integer> sampled = atOnce();
        sampled.value();
        nanos.addAndGet(Sampled.KEPT.toNanos() - 1);

        assertThat(sampled.value()).contains(1);
    }

    @Test
    void isReadAnewAfterIt() {
        Sampled<Integer> sampled = atOnce();
        sampled.value();
        nanos.addAndGet(Sampled.KEPT.toNanos());

        assertThat(sampled.value()).contains(2);
    }

    @Test
    void isNotWaitedForWhenItTakesLong() {
        Sampled<Integer> sampled = whenLet();

        assertThat(sampled.value()).isEmpty();
    }

    @Test
    void isNotAskedForASecondTimeWhileTheFirstHangs() {
        Sampled<Integer> sampled = whenLet();
        sampled.value();
        nanos.addAndGet(Sampled.KEPT.multipliedBy(10).toNanos());
        sampled.value();

        assertThat(later).hasSize(1);
    }

    @Test
    void comesLateButComes() {
        Sampled<Integer> sampled = whenLet();
        sampled.value();
        Objects.requireNonNull(later.poll()).run();

        assertThat(sampled.value()).contains(1);
    }

    @Test
    void isEmptyWhenTheDatabaseDoesNotAnswer() {
        Sampled<Integer> sampled = new Sampled<>(
                () -> {
                    throw new DataAccessResourceFailureException("away");
                },
                Runnable::run,
                nanos::get);

        assertThat(sampled.value()).isEmpty();
    }
}
