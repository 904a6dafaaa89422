package org.qihang.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under a backup's name there is nothing, or a whole backup. */
class KilledBackupTest {

    private static final String NAME = "campus.zip";

    @TempDir
    private Path place;

    private Path data;
    private Path backups;

    @BeforeEach
    void fill() throws IOException {
        data = place.resolve("data");
        backups = Files.createDirectories(place.resolve("backups"));
        Random random = new Random(5);
        new DataFolder(data).change(database -> {
            for (int batch = 0; batch < 8; batch++) {
                int first = batch * 1_000;
                database.getCollection("blobs")
                        .insertMany(IntStream.range(first, first + 1_000)
                                .mapToObj(i -> new Document("_id", "sha-" + i).append("bytes", bytes(random)))
                                .toList());
            }
        });
    }

    @Test
    void aKillLeavesNoHalfFileUnderTheName() throws Exception {
        endAtTheFirstByte(Process::destroyForcibly);

        assertThat(names()).isNotEmpty().allMatch(name -> name.equals(NAME) || name.endsWith(".part"));
        nothingOrAWholeBackup();
    }

    @Test
    void anEndByTheOperatorLeavesNothing() throws Exception {
        endAtTheFirstByte(Process::destroy);

        assertThat(names()).allMatch(name -> name.equals(NAME));
        nothingOrAWholeBackup();
    }

    /** Whether the process was ended before it was done is the machine's affair. */
    private void nothingOrAWholeBackup() {
        if (!Files.exists(backups.resolve(NAME))) {
            assertThat(backup()).isZero();
        }
        assertThat(restore()).isZero();
    }

    private void endAtTheFirstByte(Consumer<Process> end) throws IOException, InterruptedException {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            backups.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = CommandProcess.start(
                    "backup", "--data", data.toString(), backups.resolve(NAME).toString());
            watch.take();
            end.accept(process);
            process.waitFor();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private int backup() {
        return Given.command(
                        "backup",
                        "--data",
                        data.toString(),
                        backups.resolve(NAME).toString())
                .exitCode();
    }

    private int restore() {
        return Given.command(
                        "restore",
                        "--data",
                        place.resolve("restored").toString(),
                        backups.resolve(NAME).toString())
                .exitCode();
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[2_000];
        random.nextBytes(bytes);
        return bytes;
    }
}
