package org.qihang.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of sixteen writers has lost nothing that it acknowledged. */
class KillTest {

    private static final int ROUNDS = 3;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 1_000;

    @TempDir
    Path folder;

    private final Map<String, Integer> acknowledged = new HashMap<>();

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            writeAndKill(round);
            try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                    MongoClient client = MongoClients.create(database.connectionString())) {
                check(client.getDatabase("test"));
            }
        }
    }

    private void writeAndKill(int round) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriters.class.getName(),
                        folder.toString(),
                        String.valueOf(round))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            int read = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(KilledWriters.DONE) && line.matches("done \\S+ [01]")) {
                    String[] parts = line.split(" ");
                    acknowledged.merge(parts[1], Integer.valueOf(parts[2]), Math::max);
                    read++;
                }
                if (read == ACKNOWLEDGED_BEFORE_THE_KILL) {
                    process.toHandle().destroyForcibly(); // what it has printed can still be read
                }
            }
            assertThat(read).isGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void check(MongoDatabase database) {
        MongoCollection<Document> facts = database.getCollection("facts");
        acknowledged.forEach((id, changes) -> {
            Document found = facts.find(eq("_id", id)).first();
            assertThat(found).as(id).isNotNull();
            assertThat(found.getInteger("changes", 0)).as(id).isGreaterThanOrEqualTo(changes);
        });
        assertThat(database.runCommand(new Document("validate", "facts")))
                .containsEntry("valid", true)
                .containsEntry("nIndexes", 4);
    }
}
