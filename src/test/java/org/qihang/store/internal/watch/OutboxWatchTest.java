package org.qihang.store.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.data.mongodb.core.MongoTemplate;

class OutboxWatchTest {

    private static final Instant NOW = Instant.parse("2026-09-14T08:00:00Z");

    private final EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    private final MongoClient client = MongoClients.create(database.connectionString());
    private final MongoTemplate template = new MongoTemplate(client, "test");
    private final OutboxWatch watch = new OutboxWatch(
            template,
            List.of(DeclaredCollections.of(
                    DeclaredCollection.named("camps").withEvents(), DeclaredCollection.named("quiet"))));

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    @Test
    void nothingWaitsAsLongAsNothingIsThere() {
        template.insert(new Document("outbox", List.of()), "camps");

        assertThat(watch.read("camps", NOW)).isEqualTo(new OutboxWatch.Waiting(Duration.ZERO, 0));
    }

    @Test
    void theOldestEventSaysHowLong() {
        pendingSince(NOW.minusSeconds(90));
        pendingSince(NOW.minusSeconds(5));

        assertThat(watch.read("camps", NOW)).isEqualTo(new OutboxWatch.Waiting(Duration.ofSeconds(90), 0));
    }

    @Test
    void whatIsPutOffIsBeingTriedAgain() {
        pendingSince(NOW.plusSeconds(20));
        pendingSince(NOW.plusSeconds(30));

        assertThat(watch.read("camps", NOW)).isEqualTo(new OutboxWatch.Waiting(Duration.ZERO, 2));
    }

    @Test
    void eachCollectionWithEventsHasItsGauges() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        watch.bindTo(meters);
        pendingSince(Instant.EPOCH.plusSeconds(1));

        assertThat(meters.find("qihang.outbox.age").gauges()).singleElement().satisfies(gauge -> {
            assertThat(gauge.getId().getTag("collection")).isEqualTo("camps");
            assertThat(gauge.value()).isGreaterThan(Duration.ofDays(365).toSeconds());
        });
    }

    @Test
    void thereIsNoValueWhileTheDatabaseIsAway() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        watch.bindTo(meters);
        client.close();

        assertThat(meters.get("qihang.outbox.age").gauge().value()).isNaN();
        assertThat(meters.get("qihang.outbox.retrying").gauge().value()).isNaN();
    }

    private void pendingSince(Instant at) {
        template.insert(new Document("outboxAt", at), "camps");
    }
}
