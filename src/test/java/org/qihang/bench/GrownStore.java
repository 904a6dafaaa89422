package org.qihang.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.qihang.embedded.EmbeddedDatabase;

/** The process in which an embedded database is filled, closed and opened again; told how by its argument. */
final class GrownStore {

    static final String MILLION = "million";
    static final String YEAR = "year";

    private static final int DOCUMENTS = 1_000_000;
    private static final int TIMES = 300;
    private static final int LIVING = 200_000;
    private static final int WRITES = 2_000_000;
    private static final int WRITERS = 8;
    private static final int BATCH = 1_000;
    private static final double NANOS = 1e9;

    private GrownStore() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals(MILLION)) {
            million(folder);
        } else {
            year(folder);
        }
    }

    private static void million(Path folder) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            new Facts(client, DOCUMENTS).fill();
        }
        long start = System.nanoTime();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            Facts facts = new Facts(client, DOCUMENTS);
            facts.takeSeat();
            tell("opening", seconds(start), "s");
            Map<String, Double> medians = facts.medians(TIMES);
            medians.forEach((act, millis) -> tell(act, millis, "ms"));
            tell("heap", heap(), "MB");
            tell("file", size(folder), "MB");
        }
    }

    /** Progress, bookings and decisions: most of what is written changes what is there; some comes, some goes. */
    private static void year(Path folder) throws Exception {
        long data;
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoCollection<Document> living = client.getDatabase("bench").getCollection("living");
            living.createIndex(Indexes.compoundIndex(Indexes.ascending("owner"), Indexes.descending("at")));
            Random random = new Random(1);
            for (int first = 0; first < LIVING; first += BATCH) {
                List<Document> batch = new ArrayList<>();
                for (int i = first; i < first + BATCH; i++) {
                    batch.add(document(i, random));
                }
                living.insertMany(batch);
            }
            long start = System.nanoTime();
            change(living);
            tell("writes", WRITES / seconds(start), "/s");
            data = data(living);
            tell("file before closing", size(folder), "MB");
        }
        tell("data", data / 1e6, "MB");
        tell("file", size(folder), "MB");
        long start = System.nanoTime();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            long found = client.getDatabase("bench").getCollection("living").countDocuments(Filters.eq("owner", "o1"));
            if (found == 0) {
                throw new IllegalStateException("found nothing");
            }
            tell("opening", seconds(start), "s");
        }
    }

    private static void change(MongoCollection<Document> living) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int seed = writer;
                writers.add(pool.submit(() -> change(living, new Random(seed), seed)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    /** Each writer has documents of its own, so that it knows which are there. */
    private static void change(MongoCollection<Document> living, Random random, int writer) {
        for (int write = 0; write < WRITES / WRITERS; write++) {
            int number = random.nextInt(LIVING / WRITERS) * WRITERS + writer;
            switch (random.nextInt(10)) {
                case 0 -> {
                    living.deleteOne(Filters.eq("_id", "id" + number));
                    living.insertOne(document(number, random));
                    write++;
                }
                case 1, 2 -> living.replaceOne(Filters.eq("_id", "id" + number), document(number, random));
                default ->
                    living.updateOne(
                            Filters.eq("_id", "id" + number),
                            Updates.combine(Updates.inc("version", 1), Updates.set("at", random.nextInt(1_000_000))));
            }
        }
    }

    private static Document document(int i, Random random) {
        return new Document("_id", "id" + i)
                .append("owner", "o" + i / 10)
                .append("at", random.nextInt(1_000_000))
                .append("version", 0)
                .append("text", Long.toHexString(random.nextLong()).repeat(30));
    }

    /** What the documents are long as BSON, all together. */
    private static long data(MongoCollection<Document> living) {
        long bytes = 0;
        for (var document :
                living.withDocumentClass(org.bson.RawBsonDocument.class).find()) {
            bytes += document.getByteBuffer().remaining();
        }
        return bytes;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOS;
    }

    /** What is in use after all that isn't has been thrown away. */
    private static double heap() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static double size(Path folder) throws IOException {
        return Files.size(folder.resolve("qihang.mv.db")) / 1e6;
    }

    private static void tell(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s|%.3f|%s%n", name, value, unit);
    }
}
