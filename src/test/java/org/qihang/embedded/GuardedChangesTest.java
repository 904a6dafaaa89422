package org.qihang.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guarded changes of one document on which the product's rules stand. */
class GuardedChangesTest {

    private static final int RACERS = 64;

    private static EmbeddedDatabase server;
    private static MongoClient client;

    private MongoCollection<Document> things;

    @BeforeAll
    static void start() {
        server = EmbeddedDatabase.inMemory();
        client = MongoClients.create(server.connectionString());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void emptyCollection() {
        things = client.getDatabase("test").getCollection("things");
        things.drop();
    }

    private static Bson free(int start, int end) {
        return not(elemMatch("claims", and(lt("start", end), gt("end", start))));
    }

    private static Document claim(int start, int end) {
        return new Document("start", start).append("end", end);
    }

    @Test
    void claimsEnterOnlyWhereTheyDontOverlap() {
        things.insertOne(new Document("_id", "diary").append("claims", List.of()));
        assertThat(claimed(10, 20)).isEqualTo(1);
        assertThat(claimed(20, 30)).isEqualTo(1);
        assertThat(claimed(0, 10)).isEqualTo(1);
        assertThat(claimed(15, 16)).isZero();
        assertThat(claimed(5, 35)).isZero();
        assertThat(claimed(29, 31)).isZero();
        assertThat(claimed(30, 31)).isEqualTo(1);
    }

    private long claimed(int start, int end) {
        return things.updateOne(and(eq("_id", "diary"), free(start, end)), push("claims", claim(start, end)))
                .getModifiedCount();
    }

    @Test
    void anElementMustFailTheGuardAsAWhole() {
        things.insertOne(new Document("_id", "diary").append("claims", List.of(claim(0, 10), claim(90, 100))));
        assertThat(claimed(40, 50)).isEqualTo(1);
    }

    @Test
    void oneOfManyWinsASeat() throws Exception {
        for (int round = 0; round < 5; round++) {
            String camp = "camp" + round;
            things.insertOne(new Document("_id", camp).append("seats", new Document()));
            assertThat(race(racer -> things.updateOne(
                                    and(eq("_id", camp), exists("seats.59", false)), set("seats.59", racer))
                            .getModifiedCount()))
                    .isEqualTo(1);
        }
    }

    @Test
    void oneOfManyWinsATime() throws Exception {
        things.insertOne(new Document("_id", "diary").append("claims", List.of()));
        assertThat(race(racer -> claimed(racer % 3, 10 + racer % 7))).isEqualTo(1);
    }

    @Test
    void oneOfManyInsertsAnId() throws Exception {
        assertThat(race(racer -> {
                    try {
                        things.insertOne(new Document("_id", "only").append("by", racer));
                        return 1;
                    } catch (MongoWriteException e) {
                        assertThat(e.getCode()).isEqualTo(11000);
                        return 0;
                    }
                }))
                .isEqualTo(1);
    }

    @Test
    void oneOfManyTakesAUniqueValue() throws Exception {
        things.createIndex(new Document("mail", 1), new com.mongodb.client.model.IndexOptions().unique(true));
        assertThat(race(racer -> {
                    try {
                        things.insertOne(new Document("_id", racer).append("mail", "same"));
                        return 1;
                    } catch (MongoWriteException e) {
                        return 0;
                    }
                }))
                .isEqualTo(1);
    }

    @Test
    void aFullListTakesNoMore() throws Exception {
        things.insertOne(new Document("_id", "camp").append("taken", 0));
        long won = race(racer ->
                things.findOneAndUpdate(and(eq("_id", "camp"), lt("taken", 20)), inc("taken", 1)) == null ? 0 : 1);
        assertThat(won).isEqualTo(20);
        assertThat(things.find(eq("_id", "camp")).first()).containsEntry("taken", 20);
    }

    @Test
    void nothingIsLostWhenManyCount() throws Exception {
        race(racer -> {
            for (int i = 0; i < 20; i++) {
                things.updateOne(eq("_id", "count"), inc("n", 1), new UpdateOptions().upsert(true));
            }
            return 0;
        });
        assertThat(things.find(eq("_id", "count")).first()).containsEntry("n", RACERS * 20);
    }

    @Test
    void aCollectionIsDroppedWhileOthersWriteToIt() throws Exception {
        race(racer -> {
            for (int i = 0; i < 10; i++) {
                if (racer % 8 == 0) {
                    things.drop();
                    things.createIndex(new Document("n", 1));
                } else {
                    things.updateOne(eq("_id", racer), inc("n", 1), new UpdateOptions().upsert(true));
                }
            }
            return 0;
        });
        things.drop();
        things.insertOne(new Document("_id", 1));
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    private interface Racer {
        long run(int number) throws Exception;
    }

    private static long race(Racer racer) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(RACERS)) {
            List<Future<Long>> results = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                int number = i;
                Callable<Long> run = () -> {
                    start.await();
                    return racer.run(number);
                };
                results.add(threads.submit(run));
            }
            start.countDown();
            long sum = 0;
            for (Future<Long> result : results) {
                sum += result.get();
            }
            return sum;
        }
    }

    @Test
    void aVersionGuardsAReplacement() {
        things.insertOne(new Document("_id", 1).append("version", 0).append("name", "a"));
        Document next = new Document("_id", 1).append("version", 1).append("name", "b");
        assertThat(things.replaceOne(and(eq("_id", 1), eq("version", 0)), next).getModifiedCount())
                .isEqualTo(1);
        assertThat(things.replaceOne(and(eq("_id", 1), eq("version", 0)), next).getMatchedCount())
                .isZero();
    }

    @Test
    void asksForTheSizeOfAList() {
        things.insertOne(new Document("_id", 1).append("events", List.of()));
        assertThat(things.updateOne(and(eq("_id", 1), size("events", 0)), push("events", 1))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(things.updateOne(and(eq("_id", 1), size("events", 0)), push("events", 2))
                        .getModifiedCount())
                .isZero();
    }

    @Test
    void givesTheDocumentBeforeOrAfter() {
        FindOneAndUpdateOptions upsert = new FindOneAndUpdateOptions().upsert(true);
        Bson count = combine(inc("n", 1), setOnInsert("made", "here"));
        assertThat(things.findOneAndUpdate(eq("_id", 1), count, upsert.returnDocument(ReturnDocument.BEFORE)))
                .isNull();
        assertThat(things.findOneAndUpdate(eq("_id", 1), count, upsert.returnDocument(ReturnDocument.BEFORE)))
                .isEqualTo(new Document("_id", 1).append("n", 1).append("made", "here"));
        assertThat(things.findOneAndUpdate(eq("_id", 1), count, upsert.returnDocument(ReturnDocument.AFTER)))
                .containsEntry("n", 3);
        assertThat(things.findOneAndUpdate(eq("_id", 2), count, upsert.returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(new Document("_id", 2).append("n", 1).append("made", "here"));
        assertThat(things.findOneAndUpdate(
                        ne("n", 0),
                        set("first", true),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.descending("n"))
                                .projection(new Document("n", 1).append("_id", 0))))
                .isEqualTo(new Document("n", 3));
        assertThat(things.findOneAndUpdate(
                        eq("_id", 9), set("n", 1), new FindOneAndUpdateOptions().projection(new Document("n", 1))))
                .isNull();
        assertThat(things.findOneAndDelete(eq("_id", 2))).containsEntry("_id", 2);
    }

    @Test
    void anUpsertThatFailsItsGuardMeetsTheIdThatIsThere() {
        things.insertOne(new Document("_id", "lease").append("until", 10));
        assertThatThrownBy(() -> things.updateOne(
                        and(eq("_id", "lease"), lt("until", 5)), set("until", 20), new UpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
    }

    @Test
    void anOrderedBatchEndsAtTheFirstError() {
        things.insertOne(new Document("_id", 2));
        List<InsertOneModel<Document>> inserts = List.of(
                new InsertOneModel<>(new Document("_id", 1)),
                new InsertOneModel<>(new Document("_id", 2)),
                new InsertOneModel<>(new Document("_id", 3)));
        assertThatThrownBy(() -> things.bulkWrite(inserts)).isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
            assertThat(e.getWriteErrors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.getIndex()).isEqualTo(1));
            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
        });
        assertThat(things.countDocuments()).isEqualTo(2);
        assertThatThrownBy(() -> things.bulkWrite(inserts, new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors()).hasSize(2);
                    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
                });
        assertThat(things.countDocuments()).isEqualTo(3);
    }

    @Test
    void anOrderedBatchOfUpdatesEndsAtTheFirstErrorToo() {
        things.insertMany(List.of(new Document("_id", 1).append("n", "text"), new Document("_id", 2).append("n", 0)));
        List<UpdateOneModel<Document>> updates = List.of(
                new UpdateOneModel<>(eq("_id", 1), inc("n", 1)), new UpdateOneModel<>(eq("_id", 2), inc("n", 1)));
        assertThatThrownBy(() -> things.bulkWrite(updates)).isInstanceOf(MongoBulkWriteException.class);
        assertThat(things.find(eq("_id", 2)).first()).containsEntry("n", 0);
        BulkWriteResult second = things.bulkWrite(List.of(
                new UpdateOneModel<>(eq("_id", 2), inc("n", 5)),
                new UpdateOneModel<>(eq("_id", 7), set("n", 1), new UpdateOptions().upsert(true))));
        assertThat(second.getModifiedCount()).isEqualTo(1);
        assertThat(second.getUpserts())
                .singleElement()
                .satisfies(upsert -> assertThat(upsert.getIndex()).isEqualTo(1));
    }
}
