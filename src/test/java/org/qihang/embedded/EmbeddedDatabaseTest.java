package org.qihang.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void keepsDocumentsAndIndexesOverARestart() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoCollection<Document> people = people(client);
            people.createIndex(Indexes.ascending("mail"), new IndexOptions().unique(true));
            people.insertOne(new Document("_id", "a").append("mail", "a@x"));
            people.updateOne(eq("_id", "a"), set("name", "李雷"));
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoCollection<Document> people = people(client);
            assertThat(people.find(eq("mail", "a@x")).first())
                    .isEqualTo(new Document("_id", "a").append("mail", "a@x").append("name", "李雷"));
            assertThatThrownBy(() -> people.insertOne(new Document("_id", "b").append("mail", "a@x")))
                    .hasMessageContaining("E11000");
            assertThat(people.listIndexes()
                            .map(index -> index.getString("name"))
                            .into(new ArrayList<>()))
                    .containsExactlyInAnyOrder("_id_", "mail_1");
        }
    }

    @Test
    void saysHowItsFileStands() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            people(client).insertOne(new Document("_id", "a"));

            FileUse use = database.fileUse().orElseThrow();

            assertThat(database.isSound()).isTrue();
            assertThat(use.bytes()).isPositive();
            assertThat(use.live()).isBetween(0.01, 1.0);
            assertThat(use.free()).isBetween(1L, Files.getFileStore(folder).getTotalSpace());
        }
    }

    @Test
    void hasNoFileInMemory() {
        try (EmbeddedDatabase database = EmbeddedDatabase.inMemory()) {
            assertThat(database.fileUse()).isEmpty();
        }
    }

    @Test
    void servesNobodyWithoutTheToken() {
        try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
                MongoClient stranger =
                        MongoClients.create(database.connectionString().replaceFirst("appName=.*", "appName=guess"))) {
            assertThatThrownBy(() -> people(stranger).find().first())
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            e -> assertThat(e.getCode()).isEqualTo(13))
                    .hasMessageContaining("token");
        }
    }

    @Test
    void tellsOnlyTheOwnerHowItIsReached() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(EmbeddedDatabase.running(folder)).contains(database.connectionString());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("server"))))
                    .isEqualTo("rw-------");
        }
        assertThat(EmbeddedDatabase.running(folder)).isEmpty();
    }

    @Test
    void refusesASecondServerOnTheSameFolder() {
        try (EmbeddedDatabase _ = EmbeddedDatabase.open(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
                    .isInstanceOf(DatabaseInUse.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
        }
        EmbeddedDatabase.open(folder).close();
    }

    @Test
    void listensOnLoopbackOnly() {
        try (EmbeddedDatabase database = EmbeddedDatabase.inMemory()) {
            assertThat(database.connectionString()).startsWith("mongodb://127.0.0.1:");
        }
    }

    @Test
    void answersOfAnyLengthComeInBatches() {
        try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
                MongoClient client = MongoClients.create(database.connectionString())) {
            String text = "x".repeat(100_000);
            for (int batch = 0; batch < 10; batch++) {
                List<Document> documents = new ArrayList<>();
                for (int i = 0; i < 70; i++) {
                    documents.add(new Document("_id", batch * 100 + i).append("text", text));
                }
                people(client).insertMany(documents);
            }
            assertThat(people(client).find().map(d -> d.getInteger("_id")).into(new ArrayList<>()))
                    .hasSize(700)
                    .isSorted();
            assertThat(people(client).find().batchSize(7).into(new ArrayList<>()))
                    .hasSize(700);
        }
    }

    private static MongoCollection<Document> people(MongoClient client) {
        return client.getDatabase("test").getCollection("people");
    }
}
