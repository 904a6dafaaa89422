package org.qihang.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.store.Migration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

class MigratingTest {

    private static final String TEAS = "teas";
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final EmbeddedDatabase server = EmbeddedDatabase.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoTemplate template = new MongoTemplate(client, "test");
    private final MongoCollection<Document> teas = template.getCollection(TEAS);
    private final LockingTaskExecutor leases =
            new DefaultLockingTaskExecutor(new MongoLockProvider(template.getCollection("leases")));
    private final PriceInCents prices = new PriceInCents();
    private final Forms forms = new Forms(List.of(new Upper(), prices));
    private final GenericApplicationContext context = new GenericApplicationContext();

    /** As the documents of the third form look. */
    @org.springframework.data.mongodb.core.mapping.Document(TEAS)
    record Tea(String id, String name, @Nullable Integer cents) {}

    /** From the first form to the second: "price": "1.20" becomes "cents": 120, and the price stays for older nodes. */
    private static class PriceInCents implements Migration {

        Runnable meanwhile = () -> {};

        @Override
        public String collection() {
            return TEAS;
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public Set<String> reads() {
            return Set.of("price");
        }

        @Override
        public void change(Document tea) {
            String price = tea.getString("price");
            meanwhile.run();
            if (price != null) {
                tea.put("cents", Integer.parseInt(price.replace(".", "")));
            }
        }
    }

    private static class Upper implements Migration {

        @Override
        public String collection() {
            return TEAS;
        }

        @Override
        public int from() {
            return 2;
        }

        @Override
        public Set<String> reads() {
            return Set.of("name");
        }

        @Override
        public void change(Document tea) {
            tea.computeIfPresent("name", (field, name) -> name.toString().toUpperCase(Locale.ROOT));
        }
    }

    @AfterEach
    void close() {
        context.close();
        client.close();
        server.close();
    }

    @Test
    void anOldDocumentIsReadInTheNewestFormAndStaysAsItLies() {
        teas.insertOne(sample("a"));
        listen();

        assertThat(template.findById("a", Tea.class)).isEqualTo(new Tea("a", "LONGJING", 120));
        assertThat(stored("a")).isEqualTo(sample("a"));
    }

    @Test
    void aNewDocumentSaysItsForm() {
        listen();

        template.insert(new Tea("a", "PU'ER", 300));

        assertThat(stored("a").get("form")).isEqualTo(3);
        assertThat(template.findById("a", Tea.class)).isEqualTo(new Tea("a", "PU'ER", 300));
    }

    @Test
    void bringsWhatLiesThereToTheNewestForm() {
        IntStream.range(0, 250).forEach(i -> teas.insertOne(sample("tea-%03d".formatted(i))));
        teas.insertOne(new Document("_id", "newer").append("form", 9).append("name", "white"));

        migrating().migrate(NOW);

        assertThat(stored("tea-000"))
                .isEqualTo(
                        sample("tea-000").append("cents", 120).append("form", 3).append("name", "LONGJING"));
        assertThat(teas.countDocuments(new Document("form", 3))).isEqualTo(250);
        assertThat(stored("newer").get("name")).isEqualTo("white");
    }

    @Test
    void goesOnWhereAnotherStopped() {
        IntStream.range(0, 150).forEach(i -> teas.insertOne(sample("tea-%03d".formatted(i))));
        int[] seen = new int[1];
        prices.meanwhile = () -> {
            if (++seen[0] == 121) {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> migrating().migrate(NOW)).hasMessage("killed");
        prices.meanwhile = () -> seen[0]++;
        seen[0] = 0;

        migrating().migrate(NOW);

        assertThat(seen[0])
                .as("the first hundred are not looked at again, the rest is")
                .isEqualTo(30);
        assertThat(teas.countDocuments(new Document("form", 3))).isEqualTo(150);
    }

    @Test
    void whatAnOlderNodeChangesMeanwhileIsNotLost() {
        teas.insertOne(sample("a"));
        prices.meanwhile = () -> {
            prices.meanwhile = () -> {};
            teas.updateOne(new Document("_id", "a"), new Document("$set", new Document("price", "9.90")));
        };

        migrating().migrate(NOW);

        assertThat(stored("a")).containsEntry("price", "9.90").containsEntry("cents", 990);
    }

    @Test
    void whatAnOlderNodeChangesAfterwardsIsBroughtAlongToo() {
        teas.insertOne(sample("a"));
        new Migrating(template, new Forms(List.of(prices)), leases).migrate(NOW);
        teas.updateOne(new Document("_id", "a"), new Document("$set", new Document("price", "9.90")));

        new Migrating(template, new Forms(List.of(prices)), leases).migrate(NOW.plus(Duration.ofHours(1)));

        assertThat(stored("a")).containsEntry("cents", 990).containsEntry("form", 2);
    }

    @Test
    void comesAgainUntilOlderNodesHaveGone() {
        Migrating migrating = migrating();
        migrating.migrate(NOW);
        assertThat(migrating.isDone()).isFalse();

        teas.insertOne(sample("late"));
        migrating.migrate(NOW.plus(Duration.ofHours(25)));
        assertThat(stored("late")).containsEntry("form", 3);
        assertThat(migrating.isDone()).as("something was found to do").isFalse();

        migrating.migrate(NOW.plus(Duration.ofHours(26)));
        assertThat(migrating.isDone()).isTrue();
    }

    @Test
    void migrationsLeadFromOneFormToTheNext() {
        assertThatThrownBy(() -> new Forms(List.of(new Upper())))
                .hasMessage("teas has form 1 by now, and a migration from 2");
    }

    private Migrating migrating() {
        return new Migrating(template, forms, leases);
    }

    /** As the application does for every template. */
    private void listen() {
        context.addApplicationListener(forms);
        context.refresh();
        template.setApplicationContext(context);
    }

    private Document stored(String id) {
        return teas.find(new Document("_id", id)).first();
    }

    /** A stored document of the first form. */
    private static Document sample(String id) {
        return new Document("_id", id).append("name", "Longjing").append("price", "1.20");
    }
}
