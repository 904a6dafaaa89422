package org.qihang.contract;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What many may do at once with one document: each change happens as a whole, and one after the other. */
@ContractTest
class SafetyTest {

    private static final int RACERS = 32;
    private static final int ROUNDS = 5;
    private static final int DUPLICATE = 11000;

    private final MongoCollection<Document> things;

    SafetyTest(Server server) {
        this.things = server.emptyCollection();
    }

    private interface Racer {
        long run(int number);
    }

    /** All at once; the sum of what they say. */
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

    private static long oneUnlessTaken(Runnable write) {
        try {
            write.run();
            return 1;
        } catch (MongoWriteException | MongoCommandException e) {
            assertThat(((MongoException) e).getCode()).isEqualTo(DUPLICATE);
            return 0;
        }
    }

    @Promises(
            value = "insert",
            manual = {"core/write-operations-atomicity", "core/index-unique"})
    @RepeatedTest(ROUNDS)
    void oneInsertsAnId() throws Exception {
        assertThat(race(racer ->
                        oneUnlessTaken(() -> things.insertOne(new Document("_id", "only").append("by", racer)))))
                .isEqualTo(1);
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    @Promises(
            value = {"update.$set", "filter.$exists"},
            manual = "core/write-operations-atomicity")
    @RepeatedTest(ROUNDS)
    void oneWinsASeat() throws Exception {
        things.insertOne(new Document("_id", "camp").append("seats", new Document()));
        assertThat(race(racer -> things.updateOne(
                                and(eq("_id", "camp"), exists("seats.59", false)), set("seats.59", racer))
                        .getModifiedCount()))
                .isEqualTo(1);
    }

    @Promises(
            value = {"update.$push", "filter.$not", "filter.$elemMatch", "filter.$lt", "filter.$gt"},
            manual = "core/write-operations-atomicity")
    @RepeatedTest(ROUNDS)
    void oneWinsATime() throws Exception {
        things.insertOne(new Document("_id", "diary").append("claims", List.of()));
        assertThat(race(racer -> {
                    int start = racer % 3;
                    int end = 10 + racer % 7;
                    Document free = Document.parse("{_id: 'diary', claims: {$not: {$elemMatch: {start: {$lt: " + end
                            + "}, end: {$gt: " + start + "}}}}}");
                    Document claim = new Document("start", start).append("end", end);
                    return things.updateOne(free, push("claims", claim)).getModifiedCount();
                }))
                .isEqualTo(1);
    }

    @Promises(
            value = {"findAndModify.update", "filter.$lt", "update.$inc"},
            manual = {"reference/command/findAndModify", "core/write-operations-atomicity"})
    @Test
    void aFullListTakesNoMore() throws Exception {
        things.insertOne(new Document("_id", "camp").append("taken", 0));
        assertThat(race(racer ->
                        things.findOneAndUpdate(and(eq("_id", "camp"), lt("taken", 20)), inc("taken", 1)) == null
                                ? 0
                                : 1))
                .isEqualTo(20);
        assertThat(things.find().first()).containsEntry("taken", 20);
    }

    @Promises(
            value = {"findAndModify.upsert", "filter.$lte"},
            manual = {"reference/command/findAndModify", "core/index-unique"})
    @RepeatedTest(ROUNDS)
    void oneTakesALease() throws Exception {
        Document ranOut = Document.parse("{_id: 'relay', until: {$lte: 5}}");
        assertThat(race(racer -> oneUnlessTaken(() -> things.findOneAndUpdate(
                        ranOut,
                        combine(set("until", 20), set("by", racer)),
                        new FindOneAndUpdateOptions().upsert(true)))))
                .isEqualTo(1);
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    /** An insert that meets another's is the product's to try again, as MongoDB's manual says for upserts. */
    @Promises(
            value = {"update.upsert", "update.$inc"},
            manual = "reference/method/db.collection.updateOne")
    @Test
    void nothingIsLostWhenManyCount() throws Exception {
        race(racer -> {
            for (int i = 0; i < 20; i++) {
                while (oneUnlessTaken(() ->
                                things.updateOne(eq("_id", "count"), inc("n", 1), new UpdateOptions().upsert(true)))
                        == 0) {
                    // The other's document is there now
                }
            }
            return 0;
        });
        assertThat(things.find().first()).containsEntry("n", RACERS * 20);
    }

    @Promises(
            value = {"update.$push", "update.$pull"},
            manual = "core/write-operations-atomicity")
    @Test
    void readersSeeWholeChanges() throws Exception {
        things.insertOne(new Document("_id", 1).append("n", 0).append("list", List.of()));
        race(racer -> {
            for (int i = 0; i < 20; i++) {
                if (racer % 4 == 0) {
                    Document mark = new Document("by", racer).append("i", i);
                    things.updateOne(eq("_id", 1), combine(inc("n", 1), push("list", mark)));
                    things.updateOne(eq("_id", 1), combine(inc("n", -1), pull("list", mark)));
                } else {
                    Document read = things.find(eq("_id", 1)).first();
                    assertThat(read.getList("list", Document.class)).hasSize(read.getInteger("n"));
                }
            }
            return 0;
        });
        assertThat(things.find().first()).containsEntry("n", 0);
    }
}
