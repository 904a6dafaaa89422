package org.qihang.store.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.qihang.embedded.FileUse;
import org.qihang.store.Degraded;
import org.springframework.boot.health.contributor.Status;

class StoreHealthTest {

    @Test
    void aDatabaseThatAnswersAndWritesIsUp() {
        assertThat(StoreHealth.database(true, true, true).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aDatabaseThatIsAwayIsDown() {
        assertThat(StoreHealth.database(false, true, false).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void anEmbeddedDatabaseThatAnswersButCannotWriteIsDown() {
        assertThat(StoreHealth.database(true, false, true).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aNodeThatLagsIsDegraded() {
        assertThat(StoreHealth.following(Duration.ofSeconds(2)).getStatus()).isEqualTo(Status.UP);
        assertThat(StoreHealth.following(StoreHealth.BEHIND).getStatus()).isEqualTo(Degraded.STATUS);
    }

    @Test
    void aDiskThatIsNearlyFullIsDegraded() {
        assertThat(StoreHealth.disk(new FileUse(1, 1, StoreHealth.LITTLE_ROOM)).getStatus())
                .isEqualTo(Status.UP);
        assertThat(StoreHealth.disk(new FileUse(1, 1, StoreHealth.LITTLE_ROOM - 1))
                        .getStatus())
                .isEqualTo(Degraded.STATUS);
    }
}
