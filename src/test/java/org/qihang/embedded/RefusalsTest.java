package org.qihang.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the embedded database doesn't do, it says: with MongoDB's code where there is one. */
class RefusalsTest {

    private static EmbeddedDatabase server;
    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void start() {
        server = EmbeddedDatabase.inMemory();
        client = MongoClients.create(server.connectionString());
        database = client.getDatabase("test");
        database.getCollection("c").insertOne(Document.parse("{_id: 1, a: 1}"));
        index("{key: {a: 1}, name: 'a_1'}");
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static void index(String index) {
        database.runCommand(Document.parse("{createIndexes: 'c', indexes: [" + index + "]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{key: {b: 1}, name: 'p', partialFilterExpression: {b: {$gt: 1}}} | 67",
                "{key: {b: 1}, name: 'c', collation: {locale: 'zh'}}              | 67",
                "{key: {b: 1}, name: 't', expireAfterSeconds: 10}                 | 67",
                "{key: {b: 'text'}, name: 't'}                                    | 67",
                "{key: {b: '2dsphere'}, name: 'g'}                                | 67",
                "{key: {b: 'hashed'}, name: 'h'}                                  | 67",
                "{key: {'$**': 1}, name: 'w'}                                     | 67",
                "{key: {'b.0': 1}, name: 'n'}                                     | 67",
                "{key: {b: 1}, name: 'a_1'}                                       | 86",
                "{key: {a: 1}, name: 'a_1', unique: true}                         | 86",
                "{key: {a: 1}, name: 'a_1', sparse: true}                         | 86",
                "{key: {a: 1}, name: 'other'}                                     | 85",
            })
    void anIndexThatCantBe(String index, int code) {
        refused("{createIndexes: 'c', indexes: [" + index + "]}", code);
    }

    @Test
    void theSameIndexAgainIsFine() {
        index("{key: {a: 1}, name: 'a_1'}");
        assertThat(database.getCollection("c").listIndexes().into(new ArrayList<>()))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{find: 'c', filter: {$text: {$search: 'x'}}}                                   | 2",
                "{find: 'c', filter: {$where: 'true'}}                                          | 2",
                "{find: 'c', filter: {a: {$near: [1, 1]}}}                                      | 2",
                "{find: 'c', filter: {a: {$bitsAllSet: 1}}}                                     | 2",
                "{find: 'c', collation: {locale: 'zh'}}                                         | 115",
                "{find: 'c', hint: 'a_1'}                                                       | 115",
                "{find: 'c', tailable: true}                                                    | 115",
                "{find: 'c', projection: {b: {$add: [1, '$a']}}}                                | 115",
                "{find: 'c', projection: {'a.$': 1}}                                            | 115",
                "{find: 'c', colour: 'red'}                                                     | 40415",
                "{find: 'c', sort: {a: 2}}                                                      | 2",
                "{aggregate: 'c', pipeline: [{$replaceWith: '$a'}], cursor: {}}                 | 40324",
                "{aggregate: 'c', pipeline: [{$out: 'd'}], cursor: {}}                          | 115",
                "{aggregate: 'c', pipeline: [{$geoNear: {}}], cursor: {}}                       | 0",
                "{aggregate: 1, pipeline: [{$currentOp: {}}], cursor: {}}                       | 115",
                "{update: 'c', updates: [{q: {_id: 1}, u: [{$set: {a: 2}}]}]}                   | 115",
                "{update: 'c', updates: [{q: {_id: 1}, u: {$set: {a: 2}}, collation: {}}]}      | 115",
                "{findAndModify: 'c', query: {_id: 1}, update: [{$set: {a: 2}}]}                | 115",
                "{create: 'd', capped: true, size: 1000}                                        | 115",
                "{create: 'd', viewOn: 'c', pipeline: []}                                       | 115",
                "{create: 'd', validator: {$jsonSchema: {}}}                                    | 115",
                "{mapReduce: 'c'}                                                               | 59",
                "{find: 'c', txnNumber: 1}                                                      | 115",
            })
    void aCommandThatCantBe(String command, int code) {
        refused(command, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{$set: {_id: 2}}",
                "{$inc: {a: 'x'}}",
                "{$colour: {a: 1}}",
                "{$push: {a: 1}}",
                "{$set: {a: 1}, $inc: {a: 1}}"
            })
    void anUpdateThatCantBe(String update) {
        Document answer =
                database.runCommand(Document.parse("{update: 'c', updates: [{q: {_id: 1}, u: " + update + "}]}"));
        assertThat(answer.getList("writeErrors", Document.class)).hasSize(1);
        assertThat(database.getCollection("c").find().first()).isEqualTo(Document.parse("{_id: 1, a: 1}"));
    }

    @Test
    void aTransaction() {
        try (ClientSession session = client.startSession()) {
            session.startTransaction();
            assertThatThrownBy(() -> database.getCollection("c").insertOne(session, new Document("_id", 2)))
                    .isInstanceOf(MongoClientException.class);
        }
    }

    private static void refused(String command, int code) {
        assertThatThrownBy(() -> database.runCommand(Document.parse(command)))
                .isInstanceOfSatisfying(MongoCommandException.class, e -> {
                    if (code > 0) {
                        assertThat(e.getCode()).isEqualTo(code);
                    }
                });
        assertThat(database.getCollection("c").find().first()).isEqualTo(Document.parse("{_id: 1, a: 1}"));
    }
}
