package org.qihang.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Measures the embedded database beside the stock backend, and its writes beside a bare MVStore. Arguments: a folder,
 * the number of documents, and how often the slow stock queries are asked (0 leaves stock out).
 */
final class EmbeddedBench {

    private static final int WRITE_SECONDS = 5;
    private static final int TIMES = 300;

    private EmbeddedBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int documents = Integer.parseInt(arguments[1]);
        int stockTimes = Integer.parseInt(arguments[2]);
        Files.createDirectories(folder);
        ours(folder.resolve("ours"), documents);
        if (stockTimes > 0) {
            stock(folder, documents, stockTimes);
        }
        for (int threads : new int[] {1, 8, 32}) {
            bare(folder, threads);
        }
    }

    private static void ours(Path folder, int documents) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            queries("ours", client, documents, TIMES);
        }
        long start = System.nanoTime();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.connectionString())) {
            say("ours: reopened in %.1f s, file of %d MB, heap %d MB", seconds(start), size(folder), heap());
            MongoCollection<Document> facts = client.getDatabase("bench").getCollection("writes");
            for (int threads : new int[] {1, 8, 32}) {
                AtomicLong next = new AtomicLong(threads * 10_000_000L);
                say(
                        "ours: %d writers %d durable inserts/s",
                        threads,
                        perSecond(
                                threads, () -> facts.insertOne(document((int) next.incrementAndGet(), new Random(1)))));
            }
            say("ours: file of %d MB after writing", size(folder));
        }
        say("ours: file of %d MB after closing", size(folder));
    }

    private static void stock(Path folder, int documents, int times) {
        MongoServer server =
                new MongoServer(new H2Backend(folder.resolve("stock.mv").toString()));
        server.bind("127.0.0.1", 0);
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            queries("stock", client, documents, times);
        } finally {
            server.shutdownNow();
        }
    }

    private static void queries(String who, MongoClient client, int documents, int times) {
        MongoCollection<Document> facts = client.getDatabase("bench").getCollection("facts");
        facts.createIndex(new Document("owner", 1).append("at", -1));
        facts.createIndex(new Document("at", 1));
        Random random = new Random(1);
        long start = System.nanoTime();
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            batch.add(document(i, random));
            if (batch.size() == 1_000) {
                facts.insertMany(batch);
                batch.clear();
            }
        }
        say("%s: %d documents inserted in %.1f s", who, documents, seconds(start));
        say(
                "%s: guarded findAndModify %.3f ms",
                who,
                median(
                        times,
                        () -> facts.findOneAndUpdate(
                                and(eq("_id", "id" + random.nextInt(documents)), lt("seats", 1_000_000)),
                                Updates.inc("seats", 1))));
        say(
                "%s: versioned replace %.3f ms",
                who, median(times, () -> {
                    int i = random.nextInt(documents);
                    facts.replaceOne(and(eq("_id", "id" + i), eq("version", 0)), document(i, random));
                }));
        say(
                "%s: compound find %.3f ms",
                who,
                median(
                        times,
                        () -> facts.find(and(eq("owner", "o" + random.nextInt(documents / 10)), gte("at", 0)))
                                .into(new ArrayList<>())));
        say(
                "%s: sort + limit 20 %.3f ms",
                who,
                median(
                        times,
                        () -> facts.find()
                                .sort(Sorts.descending("at"))
                                .limit(20)
                                .into(new ArrayList<>())));
        say(
                "%s: _id range + limit 20 %.3f ms",
                who,
                median(
                        times,
                        () -> facts.find(gte("_id", "id5"))
                                .sort(Sorts.ascending("_id"))
                                .limit(20)
                                .into(new ArrayList<>())));
    }

    private static Document document(int i, Random random) {
        return new Document("_id", "id" + i)
                .append("owner", "o" + i / 10)
                .append("at", random.nextInt(1_000_000))
                .append("seats", 0)
                .append("version", 0)
                .append("text", "x".repeat(400));
    }

    private static void bare(Path folder, int threads) throws Exception {
        Path file = folder.resolve("bare" + threads + ".mv");
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
        MVMap<String, String> map = store.openMap("map");
        AtomicLong next = new AtomicLong();
        long rate = perSecond(threads, () -> {
            map.put("id" + next.incrementAndGet(), "x".repeat(500));
            synchronized (store) {
                store.commit();
                store.sync();
            }
        });
        say("bare MVStore: %d writers %d commits with sync/s", threads, rate);
        store.close();
    }

    private static long perSecond(int threads, Runnable write) throws Exception {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WRITE_SECONDS);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                pool.execute(() -> {
                    while (System.nanoTime() < end) {
                        write.run();
                        done.incrementAndGet();
                    }
                });
            }
        }
        return done.get() / WRITE_SECONDS;
    }

    private static double median(int times, Runnable work) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[times / 2];
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }

    private static long size(Path folder) throws Exception {
        return Files.size(folder.resolve("qihang.mv.db")) / 1_000_000;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
