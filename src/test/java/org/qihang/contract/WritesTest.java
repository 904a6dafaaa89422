package org.qihang.contract;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** Inserting, deleting, finding and changing at once, and several writes in one command. */
@ContractTest
class WritesTest {

    private final MongoCollection<Document> things;

    WritesTest(Server server) {
        this.things = server.emptyCollection();
    }

    private static Document thing(int id) {
        return new Document("_id", id);
    }

    private List<Integer> ids() {
        return things.find()
                .sort(new Document("_id", 1))
                .map(each -> each.getInteger("_id"))
                .into(new ArrayList<>());
    }

    @Promises(
            value = {
                "insert",
                "insert.documents",
                "insert.ordered",
                "type.array",
                "type.binary",
                "type.boolean",
                "type.date_time",
                "type.document",
                "type.double",
                "type.int32",
                "type.int64",
                "type.null",
                "type.string"
            },
            manual = {"reference/command/insert", "reference/bson-types", "core/document"})
    @Test
    void whatIsStoredIsReadAsItWas() {
        Document all = new Document("_id", "启航/1")
                .append("text", "Entrepreneurship 创业 🚀")
                .append("empty", "")
                .append("small", 7)
                .append("large", Long.MAX_VALUE)
                .append("real", 0.1)
                .append("yes", true)
                .append("at", new Date(1_793_000_000_123L))
                .append("longAgo", new Date(-1))
                .append("bytes", new Binary("启航".getBytes(StandardCharsets.UTF_8)))
                .append("nothing", null)
                .append("inner", new Document("z", 1).append("a", new Document("59", "seat")))
                .append("list", List.of(new Document("x", 1), List.of(), "y"));
        things.insertOne(all);
        List<Document> read = things.find(eq("_id", "启航/1")).into(new ArrayList<>());
        assertThat(read).containsExactly(all);
        // Fields keep their order, which a comparison of maps doesn't see
        assertThat(read.getFirst().toJson()).isEqualTo(all.toJson());
    }

    @Promises(
            value = {"insert", "insert.documents"},
            manual = {"core/document", "core/index-unique"})
    @Test
    void anIdIsTakenOnce() {
        things.insertOne(thing(1).append("by", "first"));
        assertThatThrownBy(() -> things.insertOne(thing(1).append("by", "second")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        assertThat(things.find().into(new ArrayList<>())).containsExactly(thing(1).append("by", "first"));
    }

    /** Keys as the product makes them: case counts, and so does every character. */
    @Promises(
            value = "insert",
            manual = {"core/document", "reference/bson-type-comparison-order"})
    @Test
    void idsThatDifferAreDifferent() {
        things.insertMany(List.of(
                new Document("_id", "a/b"),
                new Document("_id", "A/b"),
                new Document("_id", "a/b/"),
                new Document("_id", "a@b"),
                new Document("_id", new Document("x", 1)),
                new Document("_id", 1)));
        assertThat(things.countDocuments()).isEqualTo(6);
        assertThatThrownBy(() -> things.insertOne(new Document("_id", 1L))).isInstanceOf(MongoWriteException.class);
    }

    @Promises(
            value = {"update.$set", "update.replacement"},
            manual = "core/document")
    @Test
    void anIdNeverChanges() {
        things.insertOne(thing(1));
        assertThatThrownBy(() -> things.updateOne(eq("_id", 1), set("_id", 2))).isInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> things.replaceOne(eq("_id", 1), thing(2))).isInstanceOf(MongoWriteException.class);
        assertThat(ids()).containsExactly(1);
    }

    @Promises(
            value = {"insert.ordered", "insert.documents"},
            manual = "reference/method/db.collection.insertMany")
    @Test
    void inOrderTheFirstErrorEndsIt() {
        things.insertOne(thing(2));
        assertThatThrownBy(() -> things.insertMany(List.of(thing(1), thing(2), thing(3))))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.getIndex()).isEqualTo(1))
                            .satisfies(error -> assertThat(error.getCode()).isEqualTo(11000));
                    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
                });
        assertThat(ids()).containsExactly(1, 2);
    }

    @Promises(
            value = {"insert.unordered", "insert.documents"},
            manual = "reference/method/db.collection.insertMany")
    @Test
    void inNoOrderTheOthersAreWritten() {
        things.insertMany(List.of(thing(2), thing(4)));
        assertThatThrownBy(() -> things.insertMany(
                        List.of(thing(1), thing(2), thing(3), thing(4), thing(5)),
                        new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors()).hasSize(2);
                    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(3);
                });
        assertThat(ids()).containsExactly(1, 2, 3, 4, 5);
    }

    @Promises(
            value = {"insert.ordered", "update.ordered", "delete.ordered", "update.upsert"},
            manual = {"core/bulk-write-operations", "reference/method/db.collection.bulkWrite"})
    @Test
    void differentWritesFollowOneAnother() {
        BulkWriteResult result = things.bulkWrite(List.of(
                new InsertOneModel<>(thing(1).append("n", 0)),
                new UpdateOneModel<>(eq("_id", 1), inc("n", 5)),
                new UpdateOneModel<>(eq("_id", 7), set("n", 1), new UpdateOptions().upsert(true)),
                new DeleteOneModel<>(eq("_id", 7))));
        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(result.getUpserts())
                .singleElement()
                .satisfies(upsert -> assertThat(upsert.getIndex()).isEqualTo(2));
        assertThat(result.getDeletedCount()).isEqualTo(1);
        assertThat(things.find().into(new ArrayList<>())).containsExactly(thing(1).append("n", 5));
    }

    @Promises(value = "update.ordered", manual = "core/bulk-write-operations")
    @Test
    void inOrderTheFirstUpdateThatFailsEndsIt() {
        things.insertMany(List.of(thing(1).append("n", "text"), thing(2).append("n", 0)));
        List<UpdateOneModel<Document>> updates = List.of(
                new UpdateOneModel<>(eq("_id", 1), inc("n", 1)), new UpdateOneModel<>(eq("_id", 2), inc("n", 1)));
        assertThatThrownBy(() -> things.bulkWrite(updates)).isInstanceOf(MongoBulkWriteException.class);
        assertThat(things.find(eq("_id", 2)).first()).containsEntry("n", 0);
    }

    @Promises(value = "update.unordered", manual = "core/bulk-write-operations")
    @Test
    void inNoOrderTheUpdateAfterItIsDone() {
        things.insertMany(List.of(thing(1).append("n", "text"), thing(2).append("n", 0)));
        List<UpdateOneModel<Document>> updates = List.of(
                new UpdateOneModel<>(eq("_id", 1), inc("n", 1)), new UpdateOneModel<>(eq("_id", 2), inc("n", 1)));
        assertThatThrownBy(() -> things.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(things.find(eq("_id", 2)).first()).containsEntry("n", 1);
    }

    @Promises(
            value = {"delete", "delete.deletes", "delete.q", "delete.limit", "delete.ordered"},
            manual = {"reference/command/delete", "reference/method/db.collection.deleteOne"})
    @Test
    void oneGoes() {
        things.insertMany(List.of(thing(1).append("a", "x"), thing(2).append("a", "x")));
        assertThat(things.deleteOne(eq("a", "x")).getDeletedCount()).isEqualTo(1);
        assertThat(ids()).hasSize(1);
        assertThat(things.deleteOne(and(eq("_id", 1), eq("a", "y"))).getDeletedCount())
                .isZero();
        assertThat(ids()).hasSize(1);
    }

    @Promises(
            value = {"delete", "delete.deletes", "delete.q", "delete.limit"},
            manual = "reference/method/db.collection.deleteMany")
    @Test
    void allThatAreFoundGo() {
        things.insertMany(List.of(thing(1), thing(2), thing(3), thing(4)));
        assertThat(things.deleteMany(lte("_id", 3)).getDeletedCount()).isEqualTo(3);
        assertThat(ids()).containsExactly(4);
        assertThat(things.deleteMany(new Document()).getDeletedCount()).isEqualTo(1);
        assertThat(ids()).isEmpty();
    }

    @Promises(
            value = {"findAndModify", "findAndModify.query", "findAndModify.update"},
            manual = "reference/command/findAndModify")
    @Test
    void givesWhatWasBefore() {
        things.insertOne(thing(1).append("n", 1));
        assertThat(things.findOneAndUpdate(and(eq("_id", 1), eq("n", 1)), inc("n", 1)))
                .isEqualTo(thing(1).append("n", 1));
        assertThat(things.findOneAndUpdate(and(eq("_id", 1), eq("n", 1)), inc("n", 1)))
                .isNull();
        assertThat(things.find().first()).containsEntry("n", 2);
    }

    @Promises(
            value = {"findAndModify", "findAndModify.new"},
            manual = "reference/command/findAndModify")
    @Test
    void givesWhatIsAfterwards() {
        things.insertOne(thing(1).append("n", 1));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        assertThat(things.findOneAndUpdate(eq("_id", 1), inc("n", 1), after)).isEqualTo(thing(1).append("n", 2));
        assertThat(things.findOneAndUpdate(eq("_id", 2), inc("n", 1), after)).isNull();
    }

    @Promises(
            value = {"findAndModify", "findAndModify.upsert", "findAndModify.new"},
            manual = "reference/command/findAndModify")
    @Test
    void insertsWhatItDoesNotFind() {
        FindOneAndUpdateOptions upsert = new FindOneAndUpdateOptions().upsert(true);
        assertThat(things.findOneAndUpdate(eq("_id", 1), inc("n", 1), upsert)).isNull();
        assertThat(things.findOneAndUpdate(eq("_id", 1), inc("n", 1), upsert)).isEqualTo(thing(1).append("n", 1));
        assertThat(things.findOneAndUpdate(eq("_id", 2), inc("n", 1), upsert.returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(thing(2).append("n", 1));
    }

    /** How a lease is taken: by its holder's time having run out, or by inserting it. */
    @Promises(
            value = {"findAndModify.upsert", "filter.$and", "filter.$lte"},
            manual = {"reference/command/findAndModify", "core/index-unique"})
    @Test
    void anUpsertThatFailsItsGuardMeetsTheIdThatIsThere() {
        things.insertOne(thing(1).append("until", 10));
        FindOneAndUpdateOptions upsert = new FindOneAndUpdateOptions().upsert(true);
        Document early = Document.parse("{$and: [{_id: 1}, {until: {$lte: 5}}]}");
        assertThatThrownBy(() -> things.findOneAndUpdate(early, set("until", 20), upsert))
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        Document late = Document.parse("{$and: [{_id: 1}, {until: {$lte: 10}}]}");
        assertThat(things.findOneAndUpdate(late, set("until", 20), upsert)).containsEntry("until", 10);
        assertThat(things.find().first()).containsEntry("until", 20);
    }

    @Promises(
            value = {"findAndModify.sort", "findAndModify.fields", "projection.inclusion", "projection.exclusion"},
            manual = "reference/command/findAndModify")
    @Test
    void takesTheFirstInAnOrder() {
        things.insertMany(List.of(thing(1).append("n", 5), thing(2).append("n", 3), thing(3).append("n", 4)));
        assertThat(things.findOneAndUpdate(
                        gte("n", 0),
                        set("taken", true),
                        new FindOneAndUpdateOptions()
                                .sort(new Document("n", 1))
                                .projection(new Document("n", 1).append("_id", 0))))
                .isEqualTo(new Document("n", 3));
        assertThat(things.find(eq("taken", true)).first()).containsEntry("_id", 2);
    }

    @Promises(
            value = {"findAndModify.remove", "findAndModify.query"},
            manual = "reference/command/findAndModify")
    @Test
    void givesWhatItRemoves() {
        things.insertOne(thing(1).append("n", 1));
        assertThat(things.findOneAndDelete(and(eq("_id", 1), eq("n", 1)))).isEqualTo(thing(1).append("n", 1));
        assertThat(things.findOneAndDelete(eq("_id", 1))).isNull();
        assertThat(ids()).isEmpty();
    }

    @Promises(
            value = {"findAndModify", "update.replacement"},
            manual = "reference/method/db.collection.findOneAndReplace")
    @Test
    void givesWhatItReplaces() {
        things.insertOne(thing(1).append("n", 1));
        assertThat(things.findOneAndReplace(
                        and(eq("_id", 1), eq("n", 1)), new Document("m", 2), new FindOneAndReplaceOptions()))
                .isEqualTo(thing(1).append("n", 1));
        assertThat(things.find().first()).isEqualTo(thing(1).append("m", 2));
    }

    @Promises(
            value = {"writeConcern.majority", "insert", "update", "delete", "findAndModify"},
            manual = "reference/write-concern")
    @Test
    void aMajorityAcknowledges() {
        MongoCollection<Document> safe = things.withWriteConcern(WriteConcern.MAJORITY);
        assertThat(safe.insertOne(thing(1)).wasAcknowledged()).isTrue();
        assertThat(safe.updateOne(eq("_id", 1), set("a", 1)).getModifiedCount()).isEqualTo(1);
        assertThat(safe.findOneAndUpdate(eq("_id", 1), set("a", 2))).containsEntry("a", 1);
        assertThat(safe.deleteOne(eq("a", 2)).getDeletedCount()).isEqualTo(1);
    }
}
