package org.qihang.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qihang.embedded.EmbeddedDatabase;

class DbCommandTest {

    @TempDir
    private Path place;

    @Test
    void servesAFolderUntilItIsToldToEnd() throws Exception {
        Path data = place.resolve("data");
        Process process = CommandProcess.start("db", "--data", data.toString());
        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.readLine())
                    .isEqualTo("The database in " + data + " is served. Nodes on this machine join it with");
            String join = lines.readLine();
            assertThat(join).contains("MONGODB_URI=\"$(cat '" + data.resolve("server") + "')\" ./qihang run");
            String uri = Files.readString(data.resolve("server")).strip();
            assertThat(join).doesNotContain(uri);
            try (MongoClient client = MongoClients.create(uri)) {
                client.getDatabase("qihang").getCollection("people").insertOne(new Document("_id", "林晓"));
            }

            Given second = Given.command("db", "--data", data.toString());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err()).contains("Another process has the data folder " + data + " open");

            process.destroy();
            // 128 and SIGTERM, as the shell counts
            assertThat(process.waitFor()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
        assertThat(EmbeddedDatabase.running(data)).isEmpty();
        assertThat(new DataFolder(data).everything()).containsOnlyKeys("people");
    }

    @Test
    void takesNoWords() {
        assertThat(Given.command("db", "data").exitCode()).isEqualTo(2);
        assertThat(Given.command("db", "--dry-run").err()).contains("usage: ./qihang db");
    }
}
