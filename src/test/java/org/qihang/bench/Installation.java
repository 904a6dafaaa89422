package org.qihang.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** What {@code ./qihang build} makes, running in a process of its own on loopback. */
final class Installation implements AutoCloseable {

    /** The ways in which it can be started. */
    enum Form {
        /** As {@code ./qihang run} does after {@code ./qihang build}. */
        UNPACKED("unpacked", "-XX:AOTCache=target/qihang/qihang.aot", "-jar", "target/qihang/qihang.jar"),
        ONE_JAR("one jar", "-jar", "target/qihang.jar");

        private final String title;
        private final List<String> command;

        Form(String title, String... command) {
            this.title = title;
            this.command = List.of(command);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final String address;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();

    private Installation(Process process, String address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    static Installation start(Path data, String... options) throws IOException {
        return start(Form.UNPACKED, data, options);
    }

    static Installation start(Form form, Path data, String... options) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC"));
        command.addAll(form.command);
        command.add("--server.port=" + port);
        command.addAll(List.of(options));
        Path log = data.resolveSibling(data.getFileName() + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QIHANG_DATA", data.toString());
        builder.environment().remove("MONGODB_URI");
        return new Installation(builder.start(), "http://localhost:" + port, log);
    }

    String address() {
        return address;
    }

    /** Until the demo campus, which is made in the background, is complete. */
    void awaitDemo() {
        Awaitility.await()
                .atMost(LONGEST_START)
                .until(() -> Files.readString(log).contains("The demo campus is complete"));
    }

    /** Until the page answers 200. */
    void awaitPage(String path) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline) {
            if (status(path) == 200) {
                return;
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IOException("the application ended with exit code " + process.exitValue());
            }
        }
        throw new IOException("no page within " + LONGEST_START);
    }

    private int status(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
