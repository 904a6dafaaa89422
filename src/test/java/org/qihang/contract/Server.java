package org.qihang.contract;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.qihang.embedded.EmbeddedDatabase;

/** A server that the contract is tried on, in a database of its own that goes at the end. */
final class Server implements AutoCloseable {

    private static final String TRIED = "qihang: the contract with the database was tried on ";

    private final MongoClient client;
    private final MongoDatabase database;
    private final AutoCloseable behind;
    private final Document greeting;
    private final String name;
    private final Set<String> sent = new ConcurrentSkipListSet<>();
    private volatile boolean numbered;

    private Server(ConnectionString uri, AutoCloseable behind, boolean embedded) {
        this.behind = behind;
        this.client = MongoClients.create(settings(uri));
        this.database = client.getDatabase(
                "qihang_contract_" + UUID.randomUUID().toString().substring(0, 8));
        try {
            this.greeting = client.getDatabase("admin").runCommand(new Document("hello", 1));
            this.name = embedded ? "the embedded database" : described(uri);
        } catch (MongoException e) {
            client.close();
            throw new IllegalStateException("No answer from " + uri.getHosts() + ": " + e.getMessage(), e);
        }
    }

    static Server embedded() {
        EmbeddedDatabase database = EmbeddedDatabase.inMemory();
        return new Server(new ConnectionString(database.connectionString()), database, true);
    }

    static Server at(String uri) {
        return new Server(new ConnectionString(uri), () -> {}, false);
    }

    /** As the product would be by default: what is acknowledged survives the loss of a member. */
    private MongoClientSettings settings(ConnectionString uri) {
        return MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .applyConnectionString(uri)
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        sent.addAll(Vocabulary.of(event.getCommand()));
                        numbered = event.getCommand().containsKey("txnNumber") || numbered;
                    }
                })
                .build();
    }

    private String described(ConnectionString uri) {
        Document build = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
        String kind = greeting.containsKey("setName")
                ? "a replica set"
                : "isdbgrid".equals(greeting.get("msg")) ? "a sharded cluster" : "a standalone";
        return "MongoDB " + build.getString("version") + ", " + kind + " at " + String.join(",", uri.getHosts());
    }

    MongoDatabase database() {
        return database;
    }

    MongoClient client() {
        return client;
    }

    /** Whether it knows sessions, so that the driver may repeat a write whose answer was lost. */
    boolean hasSessions() {
        return greeting.containsKey("setName") || "isdbgrid".equals(greeting.get("msg"));
    }

    MongoCollection<Document> emptyCollection() {
        MongoCollection<Document> things = database.getCollection("things");
        things.drop();
        return things;
    }

    /** Whether a write was sent that the driver may repeat. */
    boolean numbered() {
        return numbered;
    }

    Set<String> sent() {
        return sent;
    }

    @Override
    public void close() throws Exception {
        database.drop();
        client.close();
        behind.close();
        System.out.println(TRIED + name);
    }

    @Override
    public String toString() {
        return name;
    }
}
