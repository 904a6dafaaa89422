package org.qihang.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.qihang.embedded.EmbeddedDatabase;
import org.springframework.data.mongodb.core.MongoTemplate;

class UnfinishedRestoreTest {

    @Test
    void theApplicationDoesNotStartOnHalfOfTheData() {
        try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoTemplate template = new MongoTemplate(client, "qihang");
            UnfinishedRestore guard = new UnfinishedRestore(template);
            UnfinishedRestore.begin(template.getDb(), Instant.parse("2026-11-23T08:00:00Z"));

            assertThatThrownBy(guard::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("began at 2026-11-23T08:00:00Z and didn't end");
            assertThat(guard.isRunning()).isFalse();

            UnfinishedRestore.end(template.getDb());
            guard.start();
            assertThat(guard.isRunning()).isTrue();
        }
    }
}
