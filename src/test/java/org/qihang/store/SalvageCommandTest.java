package org.qihang.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qihang.embedded.EmbeddedDatabase;

class SalvageCommandTest {

    @TempDir
    private Path place;

    private DataFolder folder;

    @BeforeEach
    void fill() {
        folder = DataFolder.filled(place.resolve("data"));
    }

    @Test
    void aSoundFolderIsCopiedWhole() {
        Given given = salvage(place.resolve("copy"));

        assertThat(given.exitCode()).as(given.err()).isZero();
        assertThat(given.out()).contains("qihang.enrolments: 2,500", "Everything could be read");
        assertThat(new DataFolder(place.resolve("copy")).everything()).isEqualTo(folder.everything());
    }

    @Test
    void whatIsMissingIsSaidAndCounts() throws IOException {
        cutOff();
        Given backup = Given.command(
                "backup",
                "--data",
                folder.path().toString(),
                place.resolve("campus.zip").toString());
        assertThat(backup.exitCode()).isEqualTo(1);
        assertThat(backup.err()).contains("is damaged");

        Given given = salvage(place.resolve("copy"));

        assertThat(given.exitCode()).as(given.err()).isEqualTo(3);
        assertThat(given.out()).contains("is missing").doesNotContain("Everything");
    }

    @Test
    void speaksChineseToo() {
        Given given = Given.command(
                Map.of(),
                Locale.SIMPLIFIED_CHINESE,
                "salvage",
                "--data",
                folder.path().toString(),
                place.resolve("copy").toString());

        assertThat(given.out()).contains("全部内容都已读出");
    }

    @Test
    void aTargetWithADatabaseIsLeftAsItIs() {
        DataFolder target = new DataFolder(place.resolve("target"));
        target.change(database -> database.getCollection("camps").insertOne(new Document("_id", "spring")));

        Given given = salvage(target.path());

        assertThat(given.exitCode()).isEqualTo(1);
        assertThat(given.err()).contains("There is a database in " + target.path());
        assertThat(target.everything()).containsOnlyKeys("camps");
    }

    @Test
    void aFolderInUseIsNotTouched() {
        try (EmbeddedDatabase _ = EmbeddedDatabase.open(folder.path())) {
            Given given = salvage(place.resolve("copy"));

            assertThat(given.exitCode()).isEqualTo(1);
            assertThat(given.err()).contains("Another process");
        }
    }

    @Test
    void wantsBothFolders() {
        assertThat(Given.command("salvage", place.resolve("copy").toString()).exitCode())
                .isEqualTo(2);
        assertThat(Given.command("salvage", "--data", folder.path().toString()).err())
                .contains("usage: ./qihang salvage");
        Given nowhere = Given.command(
                "salvage",
                "--data",
                place.resolve("nowhere").toString(),
                place.resolve("copy").toString());
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains("There is no database in " + place.resolve("nowhere"));
    }

    private void cutOff() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.path().resolve("qihang.mv.db").toFile(), "rw")) {
            file.setLength(file.length() - 200_000);
        }
    }

    private Given salvage(Path target) {
        return Given.command("salvage", "--data", folder.path().toString(), target.toString());
    }
}
