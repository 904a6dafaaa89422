package org.qihang.bench;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qihang.embedded.EmbeddedDatabase;

/**
 * Where the application under measurement keeps its data.
 *
 * @param log a folder for what it tells
 * @param uri how to reach the database while the application runs
 * @param options how the application is told
 */
record Home(Path log, String database, Supplier<String> uri, List<String> options) {

    private static final String USUAL = "qihang";

    /** A folder of its own, or a database of its own on the server that MONGODB_TEST_URI names. */
    static Home fresh(String name) throws IOException {
        Path folder = Scratch.folder(name);
        String server = server();
        return server == null
                ? new Home(
                        folder,
                        USUAL,
                        () -> EmbeddedDatabase.running(folder).orElseThrow(),
                        List.of("--qihang.store.data=" + folder))
                : at(folder, server, USUAL + "_" + folder.getFileName());
    }

    /** On a server that somebody else runs. */
    static Home at(Path log, String server, String database) {
        return new Home(
                log,
                database,
                () -> server,
                List.of("--qihang.store.uri=" + server, "--qihang.store.database=" + database));
    }

    /** @return null for the embedded database */
    static @Nullable String server() {
        String server = System.getenv("MONGODB_TEST_URI");
        if (server == null || server.isBlank()) {
            return null;
        }
        if (new ConnectionString(server).getDatabase() != null) {
            throw new IllegalArgumentException("MONGODB_TEST_URI names a database; each measurement makes its own");
        }
        return server;
    }
}
