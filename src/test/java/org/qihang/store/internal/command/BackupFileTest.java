package org.qihang.store.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.store.internal.UnfinishedRestore;

/** Whatever happened to a file: it is refused, or it holds what was backed up. */
class BackupFileTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path place;

    @Test
    void readsWhatWasWritten() throws IOException {
        Path file = write(Map.of("people", people(300)));

        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify();
            assertThat(backup.manifest().takenAt()).isEqualTo(NOW);
            assertThat(backup.manifest().database()).isEqualTo("qihang");
            assertThat(backup.manifest().documents()).isEqualTo(300);
            assertThat(read(backup)).isEqualTo(people(300));
        }
    }

    @Test
    void aByteThatChangedIsNoticedOrMakesNoDifference() throws IOException {
        Path file = write(Map.of("people", people(40)));
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x15;
            Files.write(file, changed);
            Optional<List<RawBsonDocument>> accepted = readVerified(file);
            if (accepted.isEmpty()) {
                refused++;
            } else {
                assertThat(accepted.get()).as("byte " + at).isEqualTo(people(40));
            }
        }
        // What makes no difference are dates and flags of the zip itself
        assertThat(refused).isGreaterThan(whole.length * 3 / 4);
    }

    @Test
    void aFileThatEndsAnywhereIsRefused() throws IOException {
        Path file = write(Map.of("people", people(40)));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(readVerified(file)).as(length + " bytes").isEmpty();
        }
    }

    @Test
    void anEntryThatTheManifestDoesNotKnowIsRefused() throws IOException {
        Path file =
                zip(Map.of(Manifest.ENTRY, new Manifest("1", NOW, "qihang", List.of()).toJson(), "people.bson", ""));

        refuses(file, "store.BackupFile.changed");
    }

    @Test
    void anEntryThatIsMissingIsRefused() throws IOException {
        Contents people = new Sum().of("people");
        Path file = zip(Map.of(Manifest.ENTRY, new Manifest("1", NOW, "qihang", List.of(people)).toJson()));

        refuses(file, "store.BackupFile.changed");
    }

    @Test
    void aDocumentWithoutAnIdIsRefused() throws IOException {
        refuses(write(Map.of("people", List.of(raw(new Document("name", "林晓"))))), "store.BackupFile.changed");
    }

    @Test
    void anotherZipIsNoBackup() throws IOException {
        refuses(zip(Map.of("course.yml", "id: tasting")), "store.BackupFile.foreign");
        refuses(zip(Map.of(Manifest.ENTRY, "{\"name\": \"app\"}")), "store.BackupFile.foreign");
        refuses(zip(Map.of(Manifest.ENTRY, "no json")), "store.BackupFile.foreign");
        refuses(zip(Map.of(Manifest.ENTRY, "{\"format\": \"qihang-backup\"}")), "store.BackupFile.foreign");
    }

    @Test
    void aManifestDoesNotReachWhatIsTheServersOwn() throws IOException {
        for (String name : List.of("system.users", "leases", UnfinishedRestore.COLLECTION, "")) {
            String json = new Manifest("1", NOW, "qihang", List.of(new Sum().of("people")))
                    .toJson()
                    .replace("people", name);

            refuses(zip(Map.of(Manifest.ENTRY, json, name + ".bson", "")), "store.BackupFile.foreign");
        }
    }

    @Test
    void aFormatToComeIsSaidToBeOne() throws IOException {
        String json =
                new Manifest("9.0", NOW, "qihang", List.of()).toJson().replace("\"version\": 1", "\"version\": 2");

        refuses(zip(Map.of(Manifest.ENTRY, json)), "store.Manifest.newer");
    }

    @Test
    void aRestoreThatTheServerBreaksOffStaysMarked() throws IOException {
        RawBsonDocument twice = raw(new Document("_id", "twice"));
        Path file = write(Map.of("people", List.of(twice, twice)));
        Place.Folder folder = new Place.Folder(place.resolve("data"));

        try (BackupFile backup = BackupFile.open(file);
                OpenDatabase to = OpenDatabase.at(folder)) {
            backup.verify();
            Restore restore = new Restore(backup, to);
            assertThatThrownBy(() -> restore.run(Clock.systemUTC())).isInstanceOf(InterruptedRestore.class);
            assertThat(UnfinishedRestore.find(to.database())).isPresent();
            assertThatThrownBy(() -> restore.run(Clock.systemUTC()))
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            refusal -> assertThat(refusal.textKey()).isEqualTo("store.Restore.unfinishedFolder"));
        }
    }

    @Test
    void aBackupThatBreaksOffLeavesNothingBehind() throws IOException {
        Path folder = Files.createDirectories(place.resolve("backups"));
        EmbeddedDatabase database = EmbeddedDatabase.open(place.resolve("data"));
        String uri = database.connectionString() + "&serverSelectionTimeoutMS=1";
        // The time is asked when the file has been begun: there the database goes away
        Clock ending = new Clock() {
            @Override
            public Instant instant() {
                assertThat(folder).isNotEmptyDirectory();
                database.close();
                return NOW;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        try (OpenDatabase from = OpenDatabase.at(new Place.Server(new ConnectionString(uri)))) {
            assertThatThrownBy(() -> Backup.write(from, folder.resolve("campus.zip"), ending))
                    .isInstanceOf(MongoException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static List<RawBsonDocument> people(int number) {
        Random random = new Random(3);
        List<RawBsonDocument> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add(raw(new Document("_id", "p" + i).append("number", random.nextLong())));
        }
        return people;
    }

    private static RawBsonDocument raw(Document document) {
        return new RawBsonDocument(document, new DocumentCodec());
    }

    private Path write(Map<String, List<RawBsonDocument>> collections) throws IOException {
        Path file = Files.createTempFile(place, "backup", ".zip");
        List<Contents> contents = new ArrayList<>();
        try (BackupWriter writer = new BackupWriter(Files.newOutputStream(file))) {
            for (Map.Entry<String, List<RawBsonDocument>> one : collections.entrySet()) {
                contents.add(writer.write(one.getKey(), one.getValue()));
            }
            writer.finish(new Manifest("1", NOW, "qihang", contents));
        }
        return file;
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path file = Files.createTempFile(place, "other", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static List<RawBsonDocument> read(BackupFile backup) {
        List<RawBsonDocument> documents = new ArrayList<>();
        backup.manifest().contents().forEach(contents -> backup.read(contents, documents::add));
        return documents;
    }

    private static Optional<List<RawBsonDocument>> readVerified(Path file) throws IOException {
        try {
            return Optional.of(verifyAndRead(file));
        } catch (CommandRefused _) {
            return Optional.empty();
        }
    }

    private static List<RawBsonDocument> verifyAndRead(Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify();
            return read(backup);
        }
    }

    private static void refuses(Path file, String textKey) {
        assertThatThrownBy(() -> verifyAndRead(file))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refusal -> assertThat(refusal.textKey()).isEqualTo(textKey));
    }
}
