package org.qihang.store.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Repetitions repetitions = new Repetitions(nanos::get);

    @Test
    void eachShapeIsToldForItself() {
        assertThat(repetitions.noteAndTell("a", 100)).contains("");
        assertThat(repetitions.noteAndTell("b", 100)).contains("");
        assertThat(repetitions.noteAndTell("a", 100)).isEmpty();
    }

    @Test
    void theNextLineSaysWhatCameInBetween() {
        repetitions.noteAndTell("a", 900);
        repetitions.noteAndTell("a", 300);
        repetitions.noteAndTell("a", 200);
        nanos.addAndGet(Repetitions.PERIOD.toNanos());

        assertThat(repetitions.noteAndTell("a", 100)).contains("; 2 like it since the last line, the slowest 300 ms");
    }

    @Test
    void theCountBeginsAnewWithEachLine() {
        repetitions.noteAndTell("a", 100);
        repetitions.noteAndTell("a", 100);
        nanos.addAndGet(Repetitions.PERIOD.toNanos());
        repetitions.noteAndTell("a", 100);
        nanos.addAndGet(Repetitions.PERIOD.toNanos());

        assertThat(repetitions.noteAndTell("a", 100)).contains("");
    }

    @Test
    void forgetsTheOldestOfTooManyShapes() {
        repetitions.noteAndTell("first", 100);
        for (int shape = 0; shape < Repetitions.MOST_SHAPES; shape++) {
            repetitions.noteAndTell("shape " + shape, 100);
        }

        assertThat(repetitions.noteAndTell("first", 100)).contains("");
        assertThat(repetitions.noteAndTell("shape 499", 100)).isEmpty();
    }
}
