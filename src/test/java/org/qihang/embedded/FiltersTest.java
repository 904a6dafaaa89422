package org.qihang.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters as MongoDB's manual has them ("Query and Projection Operators", "Query an Array", "Query for Null"). */
class FiltersTest {

    private static EmbeddedDatabase server;
    private static MongoClient client;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1}                   | {a: 1.0}                                         | true",
                "{a: 1}                   | {a: {$gt: 'a'}}                                  | false",
                "{a: 1}                   | {a: {$type: 'number'}}                           | true",
                "{a: 1}                   | {a: /1/}                                         | false",
                "{a: 'abc'}               | {a: /^ab/}                                       | true",
                "{a: 'ABC'}               | {a: {$regex: '^ab', $options: 'i'}}              | true",
                "{a: ['x', 'abc']}        | {a: /^ab/}                                       | true",
                "{a: [1, 2]}              | {a: 2}                                           | true",
                "{a: [1, 2]}              | {a: [1, 2]}                                      | true",
                "{a: [1, 2]}              | {a: [2, 1]}                                      | false",
                "{a: [[1, 2]]}            | {a: [1, 2]}                                      | true",
                "{a: [0, 10]}             | {a: {$gt: 1, $lt: 5}}                            | true",
                "{a: [0, 10]}             | {a: {$elemMatch: {$gt: 1, $lt: 5}}}              | false",
                "{a: [0, 3]}              | {a: {$elemMatch: {$gt: 1, $lt: 5}}}              | true",
                "{a: [1, 2, 3]}           | {a: {$all: [3, 1]}}                              | true",
                "{a: [1, 2, 3]}           | {a: {$all: [3, 4]}}                              | false",
                "{a: [1]}                 | {a: {$all: []}}                                  | false",
                "{a: [{x: 1}, {x: 2}]}    | {a: {$all: [{$elemMatch: {x: 1}}, {$elemMatch: {x: 2}}]}} | true",
                "{a: [1, 2]}              | {a: {$size: 2}}                                  | true",
                "{a: 1}                   | {a: {$size: 1}}                                  | false",
                "{a: [1, 2]}              | {'a.0': 1}                                       | true",
                "{a: [1, 2]}              | {'a.1': 1}                                       | false",
                "{a: [{x: 1}, {x: 2}]}    | {'a.x': 2}                                       | true",
                "{a: [{x: 1}, {x: 2}]}    | {'a.1.x': 2}                                     | true",
                "{a: [{x: 1}, {x: 2}]}    | {'a.x': {$gt: 1, $lt: 2}}                        | true",
                "{a: [{x: 1, y: 2}]}      | {a: {x: 1, y: 2}}                                | true",
                "{a: [{x: 1, y: 2}]}      | {a: {y: 2, x: 1}}                                | false",
                "{a: [{x: 1, y: 2}, {x: 2, y: 1}]} | {a: {$elemMatch: {x: 1, y: 1}}}         | false",
                "{a: [{x: 1, y: 2}, {x: 2, y: 1}]} | {'a.x': 1, 'a.y': 1}                    | true",
                "{a: [{x: 5}]}            | {a: {$elemMatch: {$or: [{x: 5}, {x: 6}]}}}       | true",
                "{a: null}                | {a: null}                                        | true",
                "{}                       | {a: null}                                        | true",
                "{a: []}                  | {a: null}                                        | false",
                "{a: [null]}              | {a: null}                                        | true",
                "{a: []}                  | {'a.b': null}                                    | false",
                "{a: [{}]}                | {'a.b': null}                                    | true",
                "{a: 4}                   | {'a.b': null}                                    | true",
                "{}                       | {a: {$exists: false}}                            | true",
                "{a: null}                | {a: {$exists: true}}                             | true",
                "{a: [1]}                 | {'a.b': {$exists: false}}                        | true",
                "{a: null}                | {a: {$type: 'null'}}                             | true",
                "{}                       | {a: {$type: 'null'}}                             | false",
                "{}                       | {a: {$gte: null}}                                | true",
                "{a: 1}                   | {a: {$lt: null}}                                 | false",
                "{}                       | {a: {$ne: 1}}                                    | true",
                "{a: [1, 2]}              | {a: {$ne: 1}}                                    | false",
                "{a: [1, 2]}              | {a: {$nin: [3]}}                                 | true",
                "{}                       | {a: {$nin: [null]}}                              | false",
                "{}                       | {a: {$not: {$gt: 1}}}                            | true",
                "{a: [0, 5]}              | {a: {$not: {$gt: 1}}}                            | false",
                "{a: 'x'}                 | {a: {$not: /^x/}}                                | false",
                "{a: 'x'}                 | {a: {$in: [/^x/, 1]}}                            | true",
                "{a: {b: 1}}              | {a: {$in: [{b: 1}]}}                             | true",
                "{a: 7}                   | {a: {$mod: [4, 3]}}                              | true",
                "{a: 1, b: 2}             | {$nor: [{a: 2}, {b: 1}]}                         | true",
                "{a: 1, b: 2}             | {$and: [{a: 1}, {$or: [{b: 3}, {b: 2}]}]}        | true",
                "{a: 1, b: 1}             | {$expr: {$eq: ['$a', '$b']}}                     | true",
                "{a: {$numberDecimal: '0.1'}} | {a: 0.1}                                     | false",
                "{a: {$numberDecimal: '1.00'}} | {a: 1}                                      | true",
            })
    void pass(String document, String filter, boolean passes) {
        MongoCollection<Document> things = client.getDatabase("test").getCollection("things");
        things.drop();
        things.insertOne(Document.parse(document).append("_id", 1));
        assertThat(things.countDocuments(Document.parse(filter)) == 1).isEqualTo(passes);
    }
}
