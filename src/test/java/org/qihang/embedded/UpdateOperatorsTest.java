package org.qihang.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Update operators as MongoDB's manual has them ("Update Operators"). */
class UpdateOperatorsTest {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1}                      | {$set: {a: 2, 'b.c': 3}}                   | {a: 2, b: {c: 3}}",
                "{a: 1, b: 2}                | {$unset: {a: ''}}                          | {b: 2}",
                "{a: 1}                      | {$inc: {a: 2, b: 1}}                       | {a: 3, b: 1}",
                "{a: 3}                      | {$mul: {a: 2}}                             | {a: 6}",
                "{a: 5}                      | {$max: {a: 7}}                             | {a: 7}",
                "{a: 5}                      | {$max: {a: 3}}                             | {a: 5}",
                "{a: 5}                      | {$min: {a: 3, b: 1}}                       | {a: 3, b: 1}",
                "{a: 5}                      | {$setOnInsert: {a: 3}}                     | {a: 5}",
                "{a: 5}                      | {$rename: {a: 'b'}}                        | {b: 5}",
                "{a: [1, 2]}                 | {$push: {a: 3}}                            | {a: [1, 2, 3]}",
                "{}                          | {$push: {a: 3}}                            | {a: [3]}",
                "{a: [1]}                    | {$push: {a: {$each: [2, 3]}}}              | {a: [1, 2, 3]}",
                "{a: [1, 2, 3]}              | {$push: {a: {$each: [4], $slice: -2}}}     | {a: [3, 4]}",
                "{a: [1, 2]}                 | {$push: {a: {$each: [0], $position: 0}}}   | {a: [0, 1, 2]}",
                "{a: [3, 1]}                 | {$push: {a: {$each: [2], $sort: 1}}}       | {a: [1, 2, 3]}",
                "{a: [1, 2]}                 | {$addToSet: {a: 2}}                        | {a: [1, 2]}",
                "{a: [1, 2]}                 | {$addToSet: {a: {$each: [2, 3]}}}          | {a: [1, 2, 3]}",
                "{a: [{x: 1, y: 2}]}         | {$addToSet: {a: {x: 1, y: 2}}}             | {a: [{x: 1, y: 2}]}",
                "{a: [1, 2, 1]}              | {$pull: {a: 1}}                            | {a: [2]}",
                "{a: [1, 5, 9]}              | {$pull: {a: {$gte: 5}}}                    | {a: [1]}",
                "{a: [{x: 1, y: 2}, {x: 2}]} | {$pull: {a: {x: 1}}}                       | {a: [{x: 2}]}",
                "{a: [{x: 1}, {x: 7}]}       | {$pull: {a: {x: {$gt: 5}}}}                | {a: [{x: 1}]}",
                "{a: [{x: 1, y: 1}, {x: 1}]} | {$pull: {a: {x: 1, y: {$exists: true}}}}   | {a: [{x: 1}]}",
                "{a: [1, 2, 3]}              | {$pullAll: {a: [1, 3]}}                    | {a: [2]}",
                "{a: [1, 2, 3]}              | {$pop: {a: 1}}                             | {a: [1, 2]}",
                "{a: [{x: 1}, {x: 2}]}       | {$set: {'a.$[].y': 0}}                     | {a: [{x: 1, y: 0}, {x: 2, y: 0}]}",
                "{a: [1, 2]}                 | {$set: {'a.1': 9}}                         | {a: [1, 9]}",
                "{seats: {}}                 | {$set: {'seats.59': 'p'}}                  | {seats: {'59': 'p'}}",
                "{seats: {'59': 'p'}}        | {$unset: {'seats.59': ''}}                 | {seats: {}}",
                "{a: 1, b: 2}                | {c: 3}                                     | {c: 3}",
            })
    void changeADocument(String before, String update, String after) {
        Document document = Document.parse(before).append("_id", 1);
        things.insertOne(document);
        Document change = Document.parse(update);
        if (change.keySet().iterator().next().startsWith("$")) {
            things.updateOne(eq("_id", 1), change);
        } else {
            things.replaceOne(eq("_id", 1), change);
        }
        assertThat(things.find(eq("_id", 1)).first())
                .isEqualTo(Document.parse(after).append("_id", 1));
    }

    @Test
    void changeTheElementThatWasFound() {
        things.insertOne(Document.parse("{_id: 1, seats: [{no: 1, by: 'a'}, {no: 2, by: 'b'}]}"));
        things.updateOne(and(eq("_id", 1), eq("seats.no", 2)), Document.parse("{$set: {'seats.$.by': 'c'}}"));
        assertThat(seats())
                .isEqualTo(Document.parse("{s: [{no: 1, by: 'a'}, {no: 2, by: 'c'}]}")
                        .get("s"));
        Bson both = Document.parse("{_id: 1, seats: {$elemMatch: {no: 1, by: 'a'}}}");
        things.updateOne(both, Document.parse("{$set: {'seats.$.by': 'd'}}"));
        assertThat(seats())
                .isEqualTo(Document.parse("{s: [{no: 1, by: 'd'}, {no: 2, by: 'c'}]}")
                        .get("s"));
    }

    @Test
    void changeTheElementsThatAFilterNames() {
        things.insertOne(Document.parse("{_id: 1, seats: [{no: 1}, {no: 2}, {no: 3}]}"));
        things.updateOne(
                eq("_id", 1),
                Document.parse("{$set: {'seats.$[s].by': 'x'}}"),
                new UpdateOptions().arrayFilters(List.of(Document.parse("{'s.no': {$gte: 2}}"))));
        assertThat(seats())
                .isEqualTo(Document.parse("{s: [{no: 1}, {no: 2, by: 'x'}, {no: 3, by: 'x'}]}")
                        .get("s"));
    }

    private @Nullable Object seats() {
        Document found = things.find(eq("_id", 1)).first();
        return found == null ? null : found.get("seats");
    }
}
