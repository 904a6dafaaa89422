package org.qihang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The measurement's short form. */
class NodesTest {

    private static final int PEOPLE = 6;
    private static final int MILLIS_BETWEEN_KILLS = 5_000;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aNodeIsKilledAndNothingIsLostOrThereTwice() throws Exception {
        assertThat(new NodesBench().look(1, MILLIS_BETWEEN_KILLS, PEOPLE, null)).isEmpty();
    }
}
