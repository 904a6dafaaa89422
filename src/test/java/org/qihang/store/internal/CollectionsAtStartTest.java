package org.qihang.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(OutputCaptureExtension.class)
class CollectionsAtStartTest {

    private static final List<DeclaredCollections> DECLARED =
            List.of(DeclaredCollections.of(DeclaredCollection.named("camps").withEvents()));

    @Test
    void saysForWhichDatabaseItWaitsAndNotByWhichPassword(CapturedOutput log) throws IOException {
        ConnectionString nobody = new ConnectionString(
                "mongodb://qihang:secret@127.0.0.1:" + freePort() + "/qihang?serverSelectionTimeoutMS=100");
        try (MongoClient client = MongoClients.create(nobody)) {
            CollectionsAtStart start = new CollectionsAtStart(indexes(client), nobody, 2);

            assertThatThrownBy(start::start).isInstanceOf(DataAccessResourceFailureException.class);

            assertThat(start.isRunning()).isFalse();
            assertThat(log)
                    .contains("Waiting for the database at " + nobody.getHosts().getFirst() + ", 1 of 2 tries")
                    .doesNotContain("secret");
        }
    }

    @Test
    void startsAlsoWhenAnIndexStandsInTheWayAndSaysWhatToDo(CapturedOutput log) {
        try (EmbeddedDatabase server = EmbeddedDatabase.inMemory();
                MongoClient client = MongoClients.create(server.connectionString())) {
            client.getDatabase("test")
                    .getCollection("camps")
                    .createIndex(new Document("outboxAt", 1), new IndexOptions().name("outbox"));
            CollectionsAtStart start =
                    new CollectionsAtStart(indexes(client), new ConnectionString(server.connectionString()), 1);

            start.start();

            assertThat(start.isRunning()).isTrue();
            assertThat(log.getAll().lines())
                    .filteredOn(line -> line.contains("Index outbox of camps is different"))
                    .singleElement()
                    .asString()
                    .contains("WARN")
                    .contains("db.camps.dropIndex(\"outbox\")");
            assertThat(log).doesNotContain("\tat ");
        }
    }

    private static DeclaredIndexes indexes(MongoClient client) {
        return new DeclaredIndexes(new MongoTemplate(client, "test"), DECLARED);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
