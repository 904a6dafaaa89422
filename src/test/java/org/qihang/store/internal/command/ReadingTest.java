package org.qihang.store.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.qihang.embedded.EmbeddedDatabase;

class ReadingTest {

    @Test
    void whatIsReferredToIsReadAfterWhatRefersToIt() {
        try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
                MongoClient client = MongoClients.create(database.connectionString())) {
            List.of("people", "blobs", "leases", "universities", "courses", "releases", "sign_in_names", "later")
                    .forEach(name ->
                            client.getDatabase("qihang").getCollection(name).insertOne(new Document("_id", 1)));

            assertThat(new Reading(client.getDatabase("qihang")).collections())
                    .containsExactly(
                            "later", "sign_in_names", "courses", "releases", "blobs", "people", "universities");
        }
    }

    @Test
    void theOrderKnowsTheCollectionsByTheirNames() {
        assertThat(DeclaredNames.all()).containsAll(Reading.LAST);
    }
}
