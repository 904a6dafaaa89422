package org.qihang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder for one measurement, under target. */
final class Scratch {

    private Scratch() {}

    static Path folder(String name) throws IOException {
        Path base = Path.of("target", "bench");
        Files.createDirectories(base);
        return Files.createTempDirectory(base, name);
    }
}
