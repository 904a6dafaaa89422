package org.qihang.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.qihang.Application;

/** A command in a process of its own, as the launcher starts it. */
final class CommandProcess {

    private CommandProcess() {}

    static Process start(String... line) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=en",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName());
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(java, Stream.of(line)).toList());
        builder.environment().keySet().removeAll(List.of("MONGODB_URI", "QIHANG_DATA"));
        return builder.start();
    }
}
