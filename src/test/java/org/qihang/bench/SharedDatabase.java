package org.qihang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.Application;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.testing.Product;

/** A database for several nodes: what {@code ./qihang db} serves, or the server that MONGODB_TEST_URI names. */
final class SharedDatabase implements AutoCloseable {

    private final @Nullable Process process;
    private final Home home;

    private SharedDatabase(@Nullable Process process, Home home) {
        this.process = process;
        this.home = home;
    }

    static SharedDatabase start(String name) throws IOException {
        if (Home.server() != null) {
            return new SharedDatabase(null, Home.fresh(name));
        }
        Path folder = Scratch.folder(name);
        Process process = Product.java(List.of(Application.class.getName(), "db", "--data", folder.toString()))
                .redirectErrorStream(true)
                .start();
        BufferedReader said = process.inputReader();
        if (said.readLine() == null) {
            throw new IOException("the database has ended");
        }
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
        return new SharedDatabase(
                process, Home.at(folder, EmbeddedDatabase.running(folder).orElseThrow(), "qihang"));
    }

    /** For the nodes; each has a log of its own. */
    Home home(String node) {
        return new Home(home.log().resolve(node), home.database(), home.uri(), home.options());
    }

    Ground ground() {
        return Ground.at(home);
    }

    /** True if this process runs the database, so that it can be stopped. */
    boolean isOurs() {
        return process != null;
    }

    /** As if the machine had no time for it: connections stay open, and nothing is answered. */
    void stop() throws IOException, InterruptedException {
        signal("STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        if (process == null) {
            throw new IllegalStateException("somebody else's server");
        }
        int code = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill -" + signal + " ended with " + code);
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }
}
