package org.qihang.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.qihang.embedded.EmbeddedDatabase;

/** A data folder with a small campus in it: every type of value that documents hold, and more than one batch. */
record DataFolder(Path path) {

    static final int ENROLMENTS = 2_500;

    static DataFolder filled(Path path) {
        DataFolder folder = new DataFolder(path);
        folder.change(DataFolder::fill);
        return folder;
    }

    void change(Consumer<MongoDatabase> change) {
        try (EmbeddedDatabase embedded = EmbeddedDatabase.open(path);
                MongoClient client = MongoClients.create(embedded.connectionString())) {
            change.accept(client.getDatabase("qihang"));
        }
    }

    Map<String, List<RawBsonDocument>> everything() {
        Map<String, List<RawBsonDocument>> everything = new TreeMap<>();
        change(database -> everything.putAll(read(database)));
        return everything;
    }

    /** What a backup holds, collection by collection. */
    static Map<String, List<RawBsonDocument>> read(MongoDatabase database) {
        Map<String, List<RawBsonDocument>> everything = new TreeMap<>();
        for (String name : database.listCollectionNames()) {
            List<RawBsonDocument> documents = database.getCollection(name, RawBsonDocument.class)
                    .find()
                    .sort(new Document("_id", 1))
                    .into(new ArrayList<>());
            if (!Set.of("leases", "hints").contains(name) && !documents.isEmpty()) {
                everything.put(name, documents);
            }
        }
        return everything;
    }

    private static void fill(MongoDatabase database) {
        Random random = new Random(11);
        byte[] picture = new byte[300_000];
        random.nextBytes(picture);
        database.getCollection("people")
                .insertOne(new Document("_id", "林晓")
                        .append("since", Date.from(Instant.parse("2026-09-01T00:00:00Z")))
                        .append("hours", 3L)
                        .append("visits", 7)
                        .append("share", 0.25)
                        .append("open", true)
                        .append("phone", null)
                        .append("grants", List.of(new Document("role", "MENTOR"), new Document("role", "STUDENT"))));
        database.getCollection("blobs")
                .insertMany(IntStream.range(0, 40)
                        .mapToObj(i -> new Document("_id", "sha-" + i).append("bytes", picture))
                        .toList());
        List<Document> enrolments = new ArrayList<>();
        for (int i = 0; i < ENROLMENTS; i++) {
            enrolments.add(new Document("_id", "s" + random.nextInt() + "/c" + i)
                    .append("text", new String(new byte[40], StandardCharsets.US_ASCII)));
        }
        database.getCollection("enrolments").insertMany(enrolments);
        database.getCollection("enrolments").createIndex(new Document("text", 1));
        database.getCollection("sign_ins").insertOne(new Document("_id", "hash"));
        database.getCollection("leases").insertOne(new Document("_id", "relay"));
        database.getCollection("hints").insertOne(new Document("_id", 1L));
        database.getCollection("uploads").createIndex(new Document("at", 1));
    }
}
