package org.qihang.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.qihang.embedded.EmbeddedDatabase;
import org.slf4j.LoggerFactory;

/**
 * The embedded database beside the stock backend of the same server at 100,000 documents, both opened again after they
 * were filled, and its durable writes beside
 * a bare MVStore. It ends with exit code 1 if a promise of the README is broken.
 */
final class StoreBench implements Bench.Measurement {

    private static final int DOCUMENTS = 100_000;
    private static final int TIMES = 300;
    /** Stock needs up to seconds for one. */
    private static final int STOCK_TIMES = 5;

    private static final int ROUNDS = 5;
    private static final double LONGEST_MILLIS = 1;
    private static final double TIMES_FASTER = 200;
    private static final double SHARE = 0.6;

    private final Promises promises = new Promises();

    @Override
    public void run() throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Path folder = Scratch.folder("store");
        queries(folder);
        for (int writers : List.of(1, 8)) {
            writes(folder, writers);
        }
        promises.end();
    }

    private void queries(Path folder) {
        Map<String, Double> stock = stock(folder);
        Map<String, Double> ours = ours(folder);
        System.out.printf("%,d documents, median milliseconds%n", DOCUMENTS);
        ours.forEach((act, millis) -> {
            double slow = stock.getOrDefault(act, 0.0);
            double faster = slow / millis;
            System.out.printf("%-24s stock %9.2f   embedded %6.3f   %,6.0f times%n", act, slow, millis, faster);
            promises.expect(millis < LONGEST_MILLIS, "%s under %.0f ms".formatted(act, LONGEST_MILLIS));
            promises.expect(faster >= TIMES_FASTER, "%s %.0f times faster".formatted(act, TIMES_FASTER));
        });
    }

    private static Map<String, Double> stock(Path folder) {
        inStock(folder, Facts::fill);
        Map<String, Double> medians = new LinkedHashMap<>();
        inStock(folder, facts -> medians.putAll(facts.medians(STOCK_TIMES)));
        return medians;
    }

    private static void inStock(Path folder, Consumer<Facts> act) {
        MongoServer server =
                new MongoServer(new H2Backend(folder.resolve("stock.mv").toString()));
        server.bind("127.0.0.1", 0);
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            act.accept(new Facts(client, DOCUMENTS));
        } finally {
            server.shutdownNow();
        }
    }

    private static Map<String, Double> ours(Path folder) {
        inEmbedded(folder, Facts::fill);
        Map<String, Double> medians = new LinkedHashMap<>();
        inEmbedded(folder, facts -> medians.putAll(facts.medians(TIMES)));
        return medians;
    }

    private static void inEmbedded(Path folder, Consumer<Facts> act) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("embedded"));
                MongoClient client = MongoClients.create(database.connectionString())) {
            act.accept(new Facts(client, DOCUMENTS));
        }
    }

    /** In turns, so that what else the machine does meets both. */
    private void writes(Path folder, int writers) throws IOException {
        List<Double> bare = new ArrayList<>();
        List<Double> embedded = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        AtomicLong numbers = new AtomicLong();
        try (Writers store = Writers.bare(folder.resolve("bare" + writers + ".mv"));
                Writers database = Writers.embedded(folder.resolve("written" + writers))) {
            double unused = store.rate(writers, numbers) + database.rate(writers, numbers);
            for (int round = 0; round < ROUNDS; round++) {
                bare.add(store.rate(writers, numbers));
                embedded.add(database.rate(writers, numbers));
                shares.add(embedded.getLast() / bare.getLast());
            }
        }
        String title = writers == 1 ? "1 writer" : writers + " writers";
        new Figures(title + ", bare MVStore", "/s", bare).print();
        new Figures(title + ", embedded", "/s", embedded).print();
        Figures share = new Figures(title + ", share", "", shares);
        share.print();
        promises.expect(share.median() >= SHARE, "%s: %.0f %% of a bare MVStore".formatted(title, SHARE * 100));
    }
}
