package org.qihang.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;

public final class EmbeddedDatabase implements AutoCloseable {
    private final MongoServer server;
    private final String uri;

    private EmbeddedDatabase(H2Backend backend) {
        server = new MongoServer(backend);
        server.bind("127.0.0.1", 0);
        uri = server.getConnectionString();
    }

    public static EmbeddedDatabase open(Path folder) {
        folder.toFile().mkdirs();
        return new EmbeddedDatabase(new H2Backend(folder.resolve("standin.mv").toString()));
    }

    public static EmbeddedDatabase inMemory() {
        return new EmbeddedDatabase(H2Backend.inMemory());
    }

    public String connectionString() {
        return uri + "/?retryWrites=false";
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
