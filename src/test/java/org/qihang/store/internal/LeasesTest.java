package org.qihang.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.embedded.EmbeddedDatabase;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class LeasesTest {

    private final EmbeddedDatabase server = EmbeddedDatabase.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoDatabaseFactory database = new SimpleMongoClientDatabaseFactory(client, "test");

    private final LeaseKeeper keeper = new LeaseKeeper();

    @AfterEach
    void close() {
        keeper.destroy();
        client.close();
        server.close();
    }

    @Test
    void ofAProcessThatWasKilledEndsWithItsEmbeddedDatabase() {
        leaveBehind();

        assertThat(isFree(atStart(""))).isTrue();
    }

    /** Another node may have it, and be alive. */
    @Test
    void inADatabaseOfSeveralNodesStaysUntilItRunsOut() {
        leaveBehind();

        assertThat(isFree(atStart("mongodb://elsewhere"))).isFalse();
    }

    private LockingTaskExecutor atStart(String uri) {
        Duration patience = Duration.ofSeconds(5);
        StoreProperties.Pool pool = new StoreProperties.Pool(0, 10, patience);
        return new StoreConfiguration()
                .leases(
                        database,
                        new StoreProperties(
                                uri, Path.of("memory"), "test", patience, patience, pool, Duration.ofMillis(100)),
                        keeper);
    }

    private void leaveBehind() {
        var leases = database.getMongoDatabase().getCollection("leases");
        assertThat(new MongoLockProvider(leases).lock(lease())).isPresent();
    }

    private static boolean isFree(LockingTaskExecutor leases) {
        AtomicBoolean ran = new AtomicBoolean();
        leases.executeWithLock((Runnable) () -> ran.set(true), lease());
        return ran.get();
    }

    private static LockConfiguration lease() {
        return new LockConfiguration(Instant.now(Clock.systemUTC()), "relay", Duration.ofMinutes(2), Duration.ZERO);
    }
}
