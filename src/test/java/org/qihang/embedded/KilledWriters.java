package org.qihang.embedded;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** The process that {@link KillTest} kills: sixteen writers, each of which prints what was acknowledged to it. */
final class KilledWriters {

    static final int WRITERS = 16;
    static final String DONE = "done ";

    private KilledWriters() {}

    public static void main(String[] arguments) {
        EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]));
        String round = arguments[1];
        MongoClient client = MongoClients.create(database.connectionString());
        MongoCollection<Document> facts = client.getDatabase("test").getCollection("facts");
        facts.createIndex(new Document("number", 1));
        facts.createIndex(new Document("tags", 1).append("number", -1));
        facts.createIndex(new Document("key", 1), new IndexOptions().unique(true));
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = round + "-" + writer;
            Thread.ofPlatform().daemon(false).start(() -> write(facts, name));
        }
    }

    private static void write(MongoCollection<Document> facts, String writer) {
        for (int i = 0; ; i++) {
            String id = writer + "-" + i;
            facts.insertOne(new Document("_id", id)
                    .append("key", id)
                    .append("number", i)
                    .append("tags", List.of("t" + i % 7, "u" + i % 3))
                    .append("text", "x".repeat(300)));
            say(id + " 0");
            facts.updateOne(eq("_id", id), Updates.combine(Updates.inc("changes", 1), Updates.set("number", -i)));
            say(id + " 1");
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(DONE + line);
            System.out.flush();
        }
    }
}
