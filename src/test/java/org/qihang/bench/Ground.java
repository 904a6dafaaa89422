package org.qihang.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qihang.store.Outbox;

/** What lies in the database: the documents themselves, not what the services make of them. */
final class Ground implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** A mail whose sender was killed in the middle is tried again after ten. */
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(12);

    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 50;

    private final MongoClient client;
    private final MongoDatabase database;

    Ground(MongoClient client, String database) {
        this.client = client;
        this.database = client.getDatabase(database);
    }

    static Ground at(Home home) {
        return new Ground(MongoClients.create(home.uri().get()), home.database());
    }

    @Override
    public void close() {
        client.close();
    }

    List<Document> all(String collection) {
        return database.getCollection(collection).find().into(new ArrayList<>());
    }

    Map<String, Document> byId(String collection) {
        return all(collection).stream()
                .collect(Collectors.toMap(document -> document.getString("_id"), document -> document));
    }

    /** How many documents each collection has, but for what is passing, and for bookings that never came to be. */
    Map<String, Long> sizes() {
        Map<String, Long> sizes = new TreeMap<>();
        collections()
                .filter(name -> !Set.of("leases", "hints").contains(name))
                .forEach(name ->
                        sizes.put(name, database.getCollection(name).countDocuments(Filters.ne("state", "ABANDONED"))));
        return sizes;
    }

    /** Until every event is with its receivers: however long that takes, as long as they become fewer. */
    void awaitDelivery() throws InterruptedException {
        awaitNone("documents with events", this::documentsWithEvents);
    }

    private long documentsWithEvents() {
        return collections()
                .mapToLong(name -> database.getCollection(name).countDocuments(Filters.exists(Outbox.PENDING_SINCE)))
                .sum();
    }

    /** Until nothing is left that a kill has cut in half: no booking that is being made, no claim that isn't one's. */
    void awaitOrder() throws InterruptedException {
        await("half bookings are settled", () -> {
            Map<String, Document> bookings = byId("bookings");
            return all("diaries").stream()
                            .flatMap(diary -> diary.getList("claims", Document.class).stream())
                            .allMatch(claim -> counts(claim, bookings.get(claim.getString("booking"))))
                    && bookings.values().stream()
                            .noneMatch(booking -> booking.getString("state").equals("CLAIMING"));
        });
    }

    /** Until no mail waits for being sent. */
    void awaitSending() throws InterruptedException {
        awaitNone("mails", this::waitingMails);
    }

    private static void awaitNone(String what, LongSupplier waiting) throws InterruptedException {
        long start = System.nanoTime();
        long first = waiting.getAsLong();
        long fewest = first;
        while (fewest > 0) {
            long before = fewest;
            await("any of %d %s goes".formatted(before, what), MOST_PATIENCE, () -> waiting.getAsLong() < before);
            fewest = waiting.getAsLong();
            if (fewest > 0) {
                Thread.sleep(BETWEEN_COUNTS.toMillis());
            }
        }
        System.out.printf(
                "%d %s waited, for %d s%n",
                first, what, Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    private long waitingMails() {
        return database.getCollection("mails").countDocuments(Filters.eq("state", "WAITING"));
    }

    void awaitChapters(int count) throws InterruptedException {
        await("the demo is told", () -> {
            Document demo = database.getCollection("demo").find().first();
            return demo != null && demo.getList("told", String.class, List.of()).size() == count;
        });
    }

    private static boolean counts(Document claim, @Nullable Document booking) {
        return booking != null
                && booking.getString("state").equals("BOOKED")
                && booking.getString("claim").equals(claim.getString("claim"))
                && !claim.containsKey("until");
    }

    private Stream<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>()).stream();
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        await(what, PATIENCE, condition);
    }

    private static void await(String what, Duration patience, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("in vain it was waited until " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
