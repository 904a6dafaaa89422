package org.qihang.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.store.internal.UnfinishedRestore;

class BackupAndRestoreTest {

    @TempDir
    static Path shared;

    private static DataFolder from;
    private static Map<String, List<RawBsonDocument>> everything;

    @TempDir
    Path place;

    @BeforeAll
    static void fill() {
        from = DataFolder.filled(shared.resolve("from"));
        everything = from.everything();
    }

    @BeforeEach
    void makeTheFolderForBackups() throws IOException {
        Files.createDirectories(place.resolve("backups"));
    }

    @Test
    void bringsEverythingOfAFolderIntoAnother() {
        Given backup = backup(from.path());
        Given restore = restore(data("to"));

        assertThat(backup.exitCode()).as(backup.err()).isZero();
        assertThat(backup.out()).contains("enrolments: 2,500", "2,542 documents", "uploads: 0");
        assertThat(restore.exitCode()).as(restore.err()).isZero();
        assertThat(restore.out()).contains("enrolments: 2,500", "2,542 documents");
        Map<String, List<RawBsonDocument>> restored = new DataFolder(data("to")).everything();
        assertThat(restored).isEqualTo(everything).containsOnlyKeys("blobs", "enrolments", "people", "sign_ins");
    }

    @Test
    void leavesOutWhatIsPassing() {
        backup(from.path());
        restore(data("to"));

        new DataFolder(data("to"))
                .change(database -> assertThat(database.listCollectionNames())
                        .doesNotContain("leases", "hints")
                        .contains("sign_ins"));
    }

    @Test
    void joinsAProcessThatHasTheFolderOpen() {
        try (EmbeddedDatabase _ = EmbeddedDatabase.open(from.path());
                EmbeddedDatabase to = EmbeddedDatabase.open(data("to"));
                MongoClient client = MongoClients.create(to.connectionString())) {
            assertThat(backup(from.path()).exitCode()).isZero();
            assertThat(restore(data("to")).exitCode()).isZero();
            assertThat(DataFolder.read(client.getDatabase("qihang"))).isEqualTo(everything);
        }
    }

    @Test
    void goesByMongodbUriWhereNoFolderIsNamed() {
        try (EmbeddedDatabase served = EmbeddedDatabase.open(from.path())) {
            Map<String, String> environment = Map.of("MONGODB_URI", served.connectionString());
            Given backup = Given.command(environment, Locale.ENGLISH, "backup", file().toString());

            assertThat(backup.exitCode()).as(backup.err()).isZero();
            assertThat(backup.out()).contains("127.0.0.1:", "/qihang").doesNotContain("appName");
        }
    }

    @Test
    void aFolderThatIsNamedGoesBeforeTheUri() {
        Map<String, String> environment = Map.of("MONGODB_URI", "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=1");

        Given backup = Given.command(
                environment, Locale.ENGLISH, "backup", "--data", from.path().toString(), file().toString());

        assertThat(backup.exitCode()).as(backup.err()).isZero();
    }

    @Test
    void onlyTheOwnerReadsABackupAndNothingIsLeftBesideIt() throws IOException {
        backup(from.path());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(beside()).containsExactly("campus.backup");
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.writeString(file(), "precious");

        Given backup = backup(from.path());

        assertThat(backup.exitCode()).isEqualTo(1);
        assertThat(backup.err()).contains("is there already");
        assertThat(file()).hasContent("precious");
        assertThat(beside()).containsExactly("campus.backup");
    }

    @Test
    void aFolderWithoutADatabaseIsNotMadeOne() {
        Given backup = backup(data("nowhere"));

        assertThat(backup.exitCode()).isEqualTo(1);
        assertThat(backup.err()).contains("no database in " + data("nowhere"));
        assertThat(data("nowhere")).doesNotExist();
        assertThat(file()).doesNotExist();
    }

    @Test
    void restoresIntoAnEmptyDatabaseOnly() {
        backup(from.path());
        DataFolder used = new DataFolder(data("used"));
        used.change(database -> database.getCollection("camps").insertOne(new Document("_id", "spring")));
        Map<String, List<RawBsonDocument>> before = used.everything();

        Given restore = restore(used.path());

        assertThat(restore.exitCode()).isEqualTo(1);
        assertThat(restore.err()).contains("isn't empty", "camps", "Nothing was changed");
        assertThat(used.everything()).isEqualTo(before);
    }

    @Test
    void leasesIndexesAndEmptyCollectionsAreNoData() {
        backup(from.path());
        DataFolder empty = new DataFolder(data("empty"));
        empty.change(database -> {
            database.getCollection("leases").insertOne(new Document("_id", "relay"));
            database.getCollection("people").createIndex(new Document("name", 1));
            database.getCollection("camps").createIndex(new Document("at", 1));
        });

        assertThat(restore(empty.path()).exitCode()).isZero();
        assertThat(empty.everything()).isEqualTo(everything);
    }

    @Test
    void afterARestoreThatWasInterruptedItSaysWhatToDo() {
        backup(from.path());
        DataFolder half = new DataFolder(data("half"));
        half.change(database -> UnfinishedRestore.begin(database, Instant.EPOCH));

        Given restore = restore(half.path());
        assertThat(restore.exitCode()).isEqualTo(1);
        assertThat(restore.err()).contains("didn't finish", "Delete that folder");

        Given backup = Given.command(
                "backup",
                "--data",
                half.path().toString(),
                place.resolve("half").toString());
        assertThat(backup.exitCode()).isEqualTo(1);
        assertThat(backup.err()).contains("isn't backed up");
        assertThat(place.resolve("half")).doesNotExist();
    }

    @Test
    void aFileThatIsCutOffIsRefusedBeforeAnythingIsWritten() throws IOException {
        backup(from.path());
        byte[] whole = Files.readAllBytes(file());
        for (int length : List.of(0, 1, whole.length / 3, whole.length - 5_000, whole.length - 1)) {
            Files.write(file(), Arrays.copyOf(whole, length));

            Given restore = restore(data("to"));

            assertThat(restore.exitCode()).isEqualTo(1);
            assertThat(restore.err()).contains("its end is missing");
            assertThat(data("to")).doesNotExist();
        }
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Files.writeString(file(), "Dear diary");
        assertThat(restore(data("to")).err()).contains("is no backup");

        Files.delete(file());
        assertThat(restore(data("to")).err()).contains("There is no file " + file());
        assertThat(data("to")).doesNotExist();
    }

    @Test
    void speaksChineseToo() {
        Given restore = Given.command(
                Map.of(),
                Locale.SIMPLIFIED_CHINESE,
                "restore",
                "--data",
                data("to").toString(),
                file().toString());

        assertThat(restore.err()).contains("没有文件 " + file());
    }

    @Test
    void whatMakesNoSenseIsAnsweredByTheUsage() {
        for (String command : List.of("backup", "restore")) {
            for (List<String> arguments : List.of(
                    List.<String>of(),
                    List.of("one", "two"),
                    List.of("file", "--data"),
                    List.of("file", "--force"),
                    List.of("file", "--dry-run"))) {
                String[] line =
                        Stream.concat(Stream.of(command), arguments.stream()).toArray(String[]::new);

                Given given = Given.command(line);

                assertThat(given.exitCode()).as(arguments.toString()).isEqualTo(2);
                assertThat(given.err()).contains("usage: ./qihang " + command);
            }
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        Map<String, String> environment = Map.of("MONGODB_URI", "no uri");

        Given backup = Given.command(environment, Locale.ENGLISH, "backup", file().toString());

        assertThat(backup.exitCode()).isEqualTo(1);
        assertThat(backup.err()).contains("isn't a MongoDB connection string").doesNotContain("no uri");
    }

    private Path data(String name) {
        return place.resolve("data-" + name);
    }

    private Path file() {
        return place.resolve("backups").resolve("campus.backup");
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> files = Files.list(place.resolve("backups"))) {
            return files.map(found -> String.valueOf(found.getFileName())).toList();
        }
    }

    private Given backup(Path from) {
        return Given.command("backup", "--data", from.toString(), file().toString());
    }

    private Given restore(Path to) {
        return Given.command("restore", "--data", to.toString(), file().toString());
    }
}
