package org.qihang.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that isn't what was last committed is refused by name, and not touched. */
class DamageTest {

    private static final String NAME = "qihang.mv.db";
    private static final int PARTS = 16;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve(NAME);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoCollection<Document> things = client.getDatabase("test").getCollection("things");
            things.createIndex(new Document("number", 1));
            Random random = new Random(7);
            for (int batch = 0; batch < 20; batch++) {
                List<Document> documents = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    byte[] text = new byte[600];
                    random.nextBytes(text);
                    documents.add(new Document("_id", batch * 100 + i)
                            .append("number", random.nextInt())
                            .append("bytes", text));
                }
                things.insertMany(documents);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4096, 100_000, 1_000_000})
    void refusesAFileWhoseEndIsMissing(int missing) throws IOException {
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.setLength(damaged.length() - missing);
        }
        isRefusedUntouched();
    }

    /** Parts of the file may be out of use; damage there harms nothing. */
    @Test
    void refusesAFileWithDamageWhereDataLives() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        Path committed = folder.resolve("qihang.committed");
        byte[] version = Files.readAllBytes(committed);
        int refused = 0;
        for (int part = 1; part < PARTS; part++) {
            byte[] damaged = sound.clone();
            int at = (int) ((long) sound.length * part / PARTS);
            Arrays.fill(damaged, at, Math.min(at + 4096, sound.length), (byte) 0);
            Files.write(file, damaged);
            try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                    MongoClient client = MongoClients.create(database.connectionString())) {
                isWhole(client.getDatabase("test"));
            } catch (DatabaseDamaged e) {
                assertThat(e).hasMessageContaining(NAME);
                assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
                refused++;
            }
            Files.write(file, sound);
            Files.write(committed, version);
        }
        assertThat(refused).isGreaterThan(PARTS / 4);
    }

    private static void isWhole(MongoDatabase database) {
        assertThat(database.getCollection("things").find().into(new ArrayList<>()))
                .hasSize(2_000);
        assertThat(database.runCommand(new Document("validate", "things"))).containsEntry("valid", true);
    }

    @Test
    void refusesAnOlderFileInThePlaceOfTheLast() throws IOException {
        byte[] older = Files.readAllBytes(file);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            client.getDatabase("test").getCollection("things").insertOne(new Document("_id", "later"));
        }
        Files.write(file, older);
        isRefusedUntouched();
    }

    @Test
    void refusesToStartEmptyWhereADatabaseHasBeen() throws IOException {
        Files.delete(file);
        assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
                .isInstanceOf(DatabaseDamaged.class)
                .hasMessageContaining(NAME);
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesAFileThatIsNone() throws IOException {
        Files.writeString(file, "not a database".repeat(1_000));
        isRefusedUntouched();
    }

    @Test
    void opensASoundFile() {
        EmbeddedDatabase.open(folder).close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.4, 0.6})
    void whatCanBeReadIsCopied(double where) throws IOException {
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek((long) (damaged.length() * where));
            damaged.write(new byte[8192]);
        }
        byte[] before = Files.readAllBytes(file);
        Path target = folder.resolve("salvaged");
        Salvage.Report report = Salvage.copy(folder, target);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        Salvage.Found things = report.collections().getFirst();
        assertThat(things.name()).isEqualTo("test.things");
        assertThat(things.copied() + things.missing()).isEqualTo(2_000);
        assertThat(things.copied()).isGreaterThan(1_500);
        assertThat(report.isWhole()).isEqualTo(things.missing() == 0);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(target);
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoDatabase copy = client.getDatabase("test");
            assertThat(copy.getCollection("things").find().into(new ArrayList<>()))
                    .hasSize((int) things.copied());
            assertThat(copy.runCommand(new Document("validate", "things")))
                    .containsEntry("valid", true)
                    .containsEntry("nIndexes", 2);
        }
    }

    @Test
    void saysThatTheEndIsMissing() throws IOException {
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.setLength(damaged.length() - 300_000);
        }
        Salvage.Report report = Salvage.copy(folder, folder.resolve("salvaged"));
        assertThat(report.version()).isLessThan(report.committed());
        assertThat(report.isWhole()).isFalse();
        assertThat(report.collections().getFirst().copied()).isPositive();
    }

    private void isRefusedUntouched() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
                .isInstanceOf(DatabaseDamaged.class)
                .hasMessageContaining(NAME);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThatThrownBy(() -> EmbeddedDatabase.open(folder)).isInstanceOf(DatabaseDamaged.class);
    }
}
