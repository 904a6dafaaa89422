package org.qihang.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.bson.Document;

/** A collection like those of the product, and what the product does with one of its documents. */
final class Facts {

    private static final int BATCH = 1_000;
    private static final int OF_EACH_OWNER = 10;
    private static final int LATEST = 1_000_000;
    private static final int PAGE = 20;
    private static final String TEXT = "x".repeat(400);
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final MongoCollection<Document> facts;
    private final int documents;
    private final Random random = new Random(1);

    Facts(MongoClient client, int documents) {
        this.facts = client.getDatabase("bench").getCollection("facts");
        this.documents = documents;
    }

    void fill() {
        facts.createIndex(Indexes.compoundIndex(Indexes.ascending("owner"), Indexes.descending("at")));
        facts.createIndex(Indexes.ascending("at"));
        for (int first = 0; first < documents; first += BATCH) {
            List<Document> batch = new ArrayList<>();
            for (int i = first; i < Math.min(first + BATCH, documents); i++) {
                batch.add(document(i));
            }
            facts.insertMany(batch);
        }
    }

    /** The median milliseconds of each, by its name. */
    Map<String, Double> medians(int times) {
        Map<String, Double> medians = new LinkedHashMap<>();
        medians.put("guarded findAndModify", median(times, this::takeSeat));
        medians.put("versioned replace", median(times, this::replace));
        medians.put("compound find", median(times, this::ofOneOwner));
        medians.put("sort + limit " + PAGE, median(times, this::latest));
        return medians;
    }

    void takeSeat() {
        facts.findOneAndUpdate(and(eq("_id", any()), lt("seats", LATEST)), Updates.inc("seats", 1));
    }

    private void replace() {
        int i = random.nextInt(documents);
        facts.replaceOne(and(eq("_id", id(i)), eq("version", 0)), document(i));
    }

    private void ofOneOwner() {
        read(facts.find(and(eq("owner", "o" + random.nextInt(documents / OF_EACH_OWNER)), gte("at", 0))));
    }

    private void latest() {
        read(facts.find().sort(Sorts.descending("at")).limit(PAGE));
    }

    private static void read(FindIterable<Document> found) {
        if (found.into(new ArrayList<>()).isEmpty()) {
            throw new IllegalStateException("found nothing");
        }
    }

    private String any() {
        return id(random.nextInt(documents));
    }

    private static String id(int i) {
        return "id" + i;
    }

    private Document document(int i) {
        return new Document("_id", id(i))
                .append("owner", "o" + i / OF_EACH_OWNER)
                .append("at", random.nextInt(LATEST))
                .append("seats", 0)
                .append("version", 0)
                .append("text", TEXT);
    }

    private static double median(int times, Runnable act) {
        double[] sorted =
                DoubleStream.generate(() -> millis(act)).limit(times).sorted().toArray();
        return sorted[times / 2];
    }

    private static double millis(Runnable act) {
        long start = System.nanoTime();
        act.run();
        return (System.nanoTime() - start) / NANOS_OF_A_MILLI;
    }
}
