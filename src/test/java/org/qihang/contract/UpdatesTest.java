package org.qihang.contract;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an update makes of a document. */
@ContractTest
class UpdatesTest {

    private final MongoCollection<Document> things;

    UpdatesTest(Server server) {
        this.things = server.emptyCollection();
    }

    private void check(String before, String update, String after, UpdateOptions options) {
        things.insertOne(Document.parse(before).append("_id", 1));
        UpdateResult result = things.updateOne(eq("_id", 1), Document.parse(update), options);
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(before.equals(after) ? 0 : 1);
        assertThat(things.find(eq("_id", 1)).first())
                .isEqualTo(Document.parse(after).append("_id", 1));
    }

    private void check(String before, String update, String after) {
        check(before, update, after, new UpdateOptions());
    }

    @Promises(
            value = {"update", "update.updates", "update.q", "update.u", "update.ordered", "update.$set"},
            manual = {"reference/command/update", "reference/operator/update/set"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1}               | {$set: {a: 2}}              | {a: 2}",
                "{a: 1}               | {$set: {b: 2}}              | {a: 1, b: 2}",
                "{a: 1}               | {$set: {a: 1}}              | {a: 1}",
                "{a: 1}               | {$set: {'b.c': 2}}          | {a: 1, b: {c: 2}}",
                "{b: {c: 1, d: 1}}    | {$set: {'b.c': 2}}          | {b: {c: 2, d: 1}}",
                "{a: ['x', 'y']}      | {$set: {'a.1': 'z'}}        | {a: ['x', 'z']}",
                "{s: {}}              | {$set: {'s.59': 'p'}}       | {s: {'59': 'p'}}",
                "{a: 1}               | {$set: {a: null}}           | {a: null}",
            })
    void set(String before, String update, String after) {
        check(before, update, after);
    }

    @Promises(value = "update.$unset", manual = "reference/operator/update/unset")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, b: 2}         | {$unset: {a: 1}}            | {b: 2}",
                "{b: 2}               | {$unset: {a: 1}}            | {b: 2}",
                "{b: {c: 1, d: 1}}    | {$unset: {'b.c': 1}}        | {b: {d: 1}}",
                "{s: {'59': 'p'}}     | {$unset: {'s.59': 1}}       | {s: {}}",
            })
    void unset(String before, String update, String after) {
        check(before, update, after);
    }

    @Promises(value = "update.$inc", manual = "reference/operator/update/inc")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1}               | {$inc: {a: 2}}              | {a: 3}",
                "{a: 1}               | {$inc: {a: -1}}             | {a: 0}",
                "{b: 1}               | {$inc: {a: 2}}              | {b: 1, a: 2}",
                "{b: {c: 1}}          | {$inc: {'b.c': 1}}          | {b: {c: 2}}",
                "{a: {$numberLong: '2147483647'}} | {$inc: {a: 1}}  | {a: {$numberLong: '2147483648'}}",
            })
    void increment(String before, String update, String after) {
        check(before, update, after);
    }

    @Promises(value = "update.$push", manual = "reference/operator/update/push")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: ['x']}           | {$push: {a: 'y'}}           | {a: ['x', 'y']}",
                "{a: ['x']}           | {$push: {a: 'x'}}           | {a: ['x', 'x']}",
                "{b: 1}               | {$push: {a: 'y'}}           | {b: 1, a: ['y']}",
                "{a: []}              | {$push: {a: {b: 1}}}        | {a: [{b: 1}]}",
                "{a: ['x']}           | {$push: {a: ['y']}}         | {a: ['x', ['y']]}",
            })
    void push(String before, String update, String after) {
        check(before, update, after);
    }

    @Promises(
            value = {"update.$push", "update.$push.$each"},
            manual = "reference/operator/update/each")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: ['x']}           | {$push: {a: {$each: ['y', 'z']}}}  | {a: ['x', 'y', 'z']}",
                "{b: 1}               | {$push: {a: {$each: [{c: 1}]}}}    | {b: 1, a: [{c: 1}]}",
            })
    void pushEach(String before, String update, String after) {
        check(before, update, after);
    }

    @Promises(
            value = {"update.$push", "update.$push.$each", "update.$push.$slice"},
            manual = "reference/operator/update/slice")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: ['x', 'y']}      | {$push: {a: {$each: ['z'], $slice: -2}}}  | {a: ['y', 'z']}",
                "{a: ['x']}           | {$push: {a: {$each: ['z'], $slice: -2}}}  | {a: ['x', 'z']}",
            })
    void pushAndKeepTheLast(String before, String update, String after) {
        check(before, update, after);
    }

    @Promises(
            value = {"update.$pull", "update.$pull.value"},
            manual = "reference/operator/update/pull")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: ['x', 'y', 'x']} | {$pull: {a: 'x'}}           | {a: ['y']}",
                "{a: ['y']}           | {$pull: {a: 'x'}}           | {a: ['y']}",
                "{a: [1, 5, 9]}       | {$pull: {a: {$gte: 5}}}     | {a: [1]}",
                "{a: ['x', 'y', 'z']} | {$pull: {a: {$in: ['x', 'z']}}} | {a: ['y']}",
            })
    void pullValues(String before, String update, String after) {
        check(before, update, after);
    }

    /** The filter is asked of each element as of a document, so its fields need neither be all nor in order. */
    @Promises(
            value = {"update.$pull", "update.$pull.filter"},
            manual = "reference/operator/update/pull")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: [{_id: 'x', b: 1}, {_id: 'y'}]}         | {$pull: {a: {_id: 'x'}}}             | {a: [{_id: 'y'}]}",
                "{a: [{_id: 'y'}]}                           | {$pull: {a: {_id: 'x'}}}             | {a: [{_id: 'y'}]}",
                "{a: [{b: 1, c: 9}, {b: 1, c: 1}]}           | {$pull: {a: {c: {$lt: 5}, b: 1}}}    | {a: [{b: 1, c: 9}]}",
                "{a: [{b: 1}, {b: 2}, {b: 3}]}               | {$pull: {a: {b: {$in: [1, 3]}}}}     | {a: [{b: 2}]}",
                "{a: [{b: 1, c: 1}, {b: 1}]}                 | {$pull: {a: {b: 1, c: {$exists: true}}}} | {a: [{b: 1}]}",
            })
    void pullElements(String before, String update, String after) {
        check(before, update, after);
    }

    @Promises(value = "update.$addToSet", manual = "reference/operator/update/addToSet")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: ['x']}           | {$addToSet: {a: 'y'}}       | {a: ['x', 'y']}",
                "{a: ['x']}           | {$addToSet: {a: 'x'}}       | {a: ['x']}",
                "{b: 1}               | {$addToSet: {a: 'x'}}       | {b: 1, a: ['x']}",
                "{a: [{b: 1, c: 2}]}  | {$addToSet: {a: {b: 1, c: 2}}} | {a: [{b: 1, c: 2}]}",
                "{a: [{b: 1}]}        | {$addToSet: {a: {b: 2}}}    | {a: [{b: 1}, {b: 2}]}",
            })
    void addToSet(String before, String update, String after) {
        check(before, update, after);
    }

    @Promises(
            value = {"update.$max", "update.$min"},
            manual = {"reference/operator/update/max", "reference/operator/update/min"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, b: 1}         | {$max: {a: 2}, $min: {b: 0}}     | {a: 2, b: 0}",
                "{a: 1, b: 1}         | {$max: {a: 0}, $min: {b: 2}}     | {a: 1, b: 1}",
                "{c: 1}               | {$max: {a: 5}, $min: {b: 5}}     | {c: 1, a: 5, b: 5}",
            })
    void onlyMoreOrLess(String before, String update, String after) {
        check(before, update, after);
    }

    @Promises(
            value = {"update.arrayFilters", "update.$[name]", "update.$unset"},
            manual = "reference/operator/update/positional-filtered")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{c: [{id: 1, u: 5}, {id: 2, u: 6}]} | {c: [{id: 1, u: 5}, {id: 2}]}",
                "{c: [{id: 2, u: 5}, {id: 2, u: 6}]} | {c: [{id: 2}, {id: 2}]}",
                "{c: [{id: 1, u: 5}]}                | {c: [{id: 1, u: 5}]}",
            })
    void elementsThatAFilterNames(String before, String after) {
        check(
                before,
                "{$unset: {'c.$[mine].u': 1}}",
                after,
                new UpdateOptions().arrayFilters(List.of(new Document("mine.id", 2))));
    }

    @Promises(
            value = {"update.arrayFilters", "update.$[name]", "update.$set"},
            manual = "reference/operator/update/positional-filtered")
    @Test
    void elementsThatAFilterNamesGetValues() {
        check(
                "{c: [{id: 1}, {id: 2}, {id: 3}]}",
                "{$set: {'c.$[late].by': 'x'}}",
                "{c: [{id: 1}, {id: 2, by: 'x'}, {id: 3, by: 'x'}]}",
                new UpdateOptions().arrayFilters(List.of(Document.parse("{'late.id': {$gte: 2}}"))));
    }

    @Promises(value = "update.$", manual = "reference/operator/update/positional")
    @Test
    void theElementThatWasFound() {
        things.insertOne(Document.parse("{_id: 1, seats: [{no: 1}, {no: 2}, {no: 3}]}"));
        things.updateOne(
                and(eq("_id", 1), elemMatch("seats", eq("no", 2))), Document.parse("{$set: {'seats.$.by': 'x'}}"));
        assertThat(things.find().first())
                .isEqualTo(Document.parse("{_id: 1, seats: [{no: 1}, {no: 2, by: 'x'}, {no: 3}]}"));
    }

    @Promises(
            value = {"update.$set", "update.$push", "update.$inc", "update.$unset", "update.$pull"},
            manual = {"reference/operator/update", "core/write-operations-atomicity"})
    @Test
    void severalOperatorsAreOneChange() {
        check(
                "{n: 1, gone: true, queue: [{p: 'x'}, {p: 'y'}]}",
                "{$set: {at: 5}, $inc: {n: 1}, $unset: {gone: 1}, $pull: {queue: {p: 'x'}}, $push: {outbox: {_id: 'e'}}}",
                "{n: 2, queue: [{p: 'y'}], at: 5, outbox: [{_id: 'e'}]}");
    }

    @Promises(
            value = "update.$set",
            manual = {"reference/operator/update", "core/write-operations-atomicity"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{$set: {ok: true}, $inc: {text: 1}}",
                "{$set: {ok: true}, $push: {text: 1}}",
                "{$set: {ok: true}, $addToSet: {text: 1}}",
                "{$set: {ok: true, 'text.inner': 1}}",
                "{$set: {ok: true, _id: 2}}",
                "{$set: {ok: true}, $unset: {ok: 1}}",
            })
    void aChangeThatCantBeChangesNothing(String update) {
        Document before = new Document("_id", 1).append("text", "a");
        things.insertOne(before);
        assertThatThrownBy(() -> things.updateOne(eq("_id", 1), Document.parse(update)))
                .isInstanceOf(MongoWriteException.class);
        assertThat(things.find().first()).isEqualTo(before);
    }

    @Promises(
            value = {"update.upsert", "update.$setOnInsert"},
            manual = {"reference/method/db.collection.updateOne", "reference/operator/update/setOnInsert"})
    @Test
    void anUpsertInsertsWhatIsNotThere() {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        Document update = Document.parse("{$set: {a: 1}, $inc: {n: 1}, $setOnInsert: {made: 'now'}}");
        UpdateResult first = things.updateOne(eq("_id", "x"), update, upsert);
        assertThat(first.getMatchedCount()).isZero();
        assertThat(first.getUpsertedId()).isNotNull();
        update.put("$setOnInsert", new Document("made", "later"));
        UpdateResult second = things.updateOne(eq("_id", "x"), update, upsert);
        assertThat(second.getModifiedCount()).isEqualTo(1);
        assertThat(second.getUpsertedId()).isNull();
        assertThat(things.find().into(new ArrayList<>()))
                .containsExactly(Document.parse("{_id: 'x', a: 1, n: 2, made: 'now'}"));
    }

    /** So a lease is taken by one: whoever fails its guard tries to insert the same id. */
    @Promises(
            value = {"update.upsert", "filter.$lt"},
            manual = {"reference/method/db.collection.updateOne", "core/index-unique"})
    @Test
    void anUpsertThatFailsItsGuardMeetsTheIdThatIsThere() {
        things.insertOne(new Document("_id", "lease").append("until", 10));
        assertThatThrownBy(() -> things.updateOne(
                        Document.parse("{_id: 'lease', until: {$lt: 5}}"),
                        Document.parse("{$set: {until: 20}}"),
                        new UpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        assertThat(things.find().first()).containsEntry("until", 10);
    }

    @Promises(value = "update.multi", manual = "reference/method/db.collection.updateMany")
    @Test
    void manyAreChanged() {
        things.insertMany(List.of(
                new Document("_id", 1).append("p", "x"),
                new Document("_id", 2).append("p", "x").append("at", 1),
                new Document("_id", 3).append("p", "y"),
                new Document("_id", 4).append("p", "x")));
        UpdateResult result = things.updateMany(and(eq("p", "x"), eq("at", null)), Document.parse("{$set: {at: 9}}"));
        assertThat(result.getModifiedCount()).isEqualTo(2);
        assertThat(things.countDocuments(eq("at", 9))).isEqualTo(2);
        assertThat(things.find(eq("_id", 2)).first()).containsEntry("at", 1);
    }

    @Promises(value = "update.$set", manual = "reference/method/db.collection.updateOne")
    @Test
    void oneIsChangedWhereManyAreFound() {
        things.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
        assertThat(things.updateOne(new Document(), Document.parse("{$set: {a: 1}}"))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(things.countDocuments(eq("a", 1))).isEqualTo(1);
    }

    @Promises(value = "update.replacement", manual = "reference/method/db.collection.replaceOne")
    @Test
    void aReplacementLeavesNothingOfTheOld() {
        things.insertOne(Document.parse("{_id: 1, version: 1, a: 'x', b: {c: 1}}"));
        UpdateResult result = things.replaceOne(
                and(eq("_id", 1), eq("version", 1)), Document.parse("{_id: 1, version: 2, b: {d: 1}}"));
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(things.find().first()).isEqualTo(Document.parse("{_id: 1, version: 2, b: {d: 1}}"));
    }

    @Promises(value = "update.replacement", manual = "reference/method/db.collection.replaceOne")
    @Test
    void aReplacementWhoseGuardFailsDoesNothing() {
        Document newer = Document.parse("{_id: 1, version: 2}");
        things.insertOne(newer);
        UpdateResult result = things.replaceOne(
                and(eq("_id", 1), eq("version", 1)), Document.parse("{_id: 1, version: 2, mine: true}"));
        assertThat(result.getMatchedCount()).isZero();
        assertThat(things.find().first()).isEqualTo(newer);
    }

    @Promises(
            value = {"update.replacement", "update.upsert"},
            manual = "reference/method/db.collection.replaceOne")
    @Test
    void aReplacementCanInsert() {
        ReplaceOptions upsert = new ReplaceOptions().upsert(true);
        assertThat(things.replaceOne(eq("_id", 1), Document.parse("{_id: 1, a: 1}"), upsert)
                        .getUpsertedId())
                .isNotNull();
        assertThat(things.replaceOne(eq("_id", 1), Document.parse("{_id: 1, b: 1}"), upsert)
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(things.find().into(new ArrayList<>())).containsExactly(Document.parse("{_id: 1, b: 1}"));
    }
}
