package org.qihang.store.internal.command;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qihang.embedded.DatabaseInUse;
import org.qihang.embedded.EmbeddedDatabase;

/** A database for the time of a command. A data folder is opened here, or joined where a process has it open. */
final class OpenDatabase implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;
    private static final int ANSWER_SECONDS = 120;

    private final Place place;
    private final @Nullable EmbeddedDatabase embedded;
    private final MongoClient client;
    private final MongoDatabase database;

    private OpenDatabase(Place place, ConnectionString uri, @Nullable EmbeddedDatabase embedded) {
        this.place = place;
        this.embedded = embedded;
        this.client = MongoClients.create(settings(uri));
        this.database = client.getDatabase(new Place.Server(uri).database());
    }

    static OpenDatabase at(Place place) {
        return switch (place) {
            case Place.Server server -> new OpenDatabase(place, server.uri(), null);
            case Place.Folder folder -> open(folder);
        };
    }

    /** The lock of the folder tells whether it is in use; the file that names its server may be a dead one's. */
    private static OpenDatabase open(Place.Folder folder) {
        EmbeddedDatabase embedded;
        try {
            embedded = EmbeddedDatabase.open(folder.path());
        } catch (DatabaseInUse _) {
            String uri = EmbeddedDatabase.running(folder.path())
                    .orElseThrow(() -> new CommandRefused("store.OpenDatabase.inUse", folder.name()));
            return new OpenDatabase(folder, new ConnectionString(uri), null);
        }
        try {
            return new OpenDatabase(folder, new ConnectionString(embedded.connectionString()), embedded);
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    /** What the connection string says goes before what is usual here. */
    private static MongoClientSettings settings(ConnectionString uri) {
        return MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(uri)
                .build();
    }

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return database;
    }

    Place place() {
        return place;
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
