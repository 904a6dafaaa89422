package org.qihang.contract;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What the driver adds to commands by itself, where the server's greeting says that it may. */
@ContractTest
class SessionsTest {

    private final Server server;
    private final MongoCollection<Document> things;

    SessionsTest(Server server) {
        this.server = server;
        this.things = server.emptyCollection();
    }

    @Promises(value = "ping", manual = "reference/command/ping")
    @Test
    void itAnswers() {
        assertThat(server.database()
                        .runCommand(new Document("ping", 1))
                        .get("ok", Number.class)
                        .intValue())
                .isEqualTo(1);
    }

    @Promises(value = "hello", manual = "reference/command/hello")
    @Test
    void itTakesWrites() {
        Document greeting = server.client().getDatabase("admin").runCommand(new Document("hello", 1));
        assertThat(greeting).containsEntry("isWritablePrimary", true);
        assertThat(greeting.getInteger("maxWireVersion")).isPositive();
    }

    /** A write that the driver may repeat carries a number; nothing of the product depends on it. */
    @Promises(
            value = {"update.$inc"},
            manual = {"core/retryable-writes", "reference/server-sessions"})
    @Test
    void aWriteMayCarryANumber() {
        things.insertOne(new Document("_id", 1).append("n", 0));
        assertThat(things.updateOne(eq("_id", 1), inc("n", 1)).getModifiedCount())
                .isEqualTo(1);
        assertThat(server.numbered()).isEqualTo(server.hasSessions());
        assertThat(things.find().first()).containsEntry("n", 1);
    }

    /** The driver sends the same command again when the answer was lost. */
    @Promises(
            value = {"update", "update.$inc"},
            manual = {"core/retryable-writes", "reference/command/update"})
    @Test
    void aWriteThatIsRepeatedWithItsNumberCountsOnce() {
        assumeTrue(server.hasSessions(), "the server has no sessions");
        things.insertOne(new Document("_id", 1).append("n", 0));
        try (ClientSession session = server.client().startSession()) {
            Document write = Document.parse("{update: 'things', updates: [{q: {_id: 1}, u: {$inc: {n: 1}}}]}")
                    .append("txnNumber", session.getServerSession().advanceTransactionNumber());
            server.database().runCommand(session, write);
            server.database().runCommand(session, write);
        }
        assertThat(things.find().first()).containsEntry("n", 1);
    }
}
