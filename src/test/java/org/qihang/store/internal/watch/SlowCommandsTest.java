package org.qihang.store.internal.watch;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ConnectionDescription;
import com.mongodb.connection.ServerId;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Through the driver, as in the application; every command counts as slow. */
class SlowCommandsTest {

    private static EmbeddedDatabase database;

    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Lines lines;
    private MongoClient client;
    private MongoCollection<Document> camps;

    /** Stands for a document of the application. */
    record Camp(String id, String title, String state, List<Entry> applications, Map<String, String> answers) {}

    record Entry(String person, int seat) {}

    @BeforeAll
    static void startDatabase() {
        database = EmbeddedDatabase.inMemory();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void connect() {
        client = client(Duration.ZERO);
        camps = client.getDatabase("test").getCollection("camps");
        camps.drop();
        lines = new Lines(SlowCommands.class);
    }

    @AfterEach
    void disconnect() {
        lines.close();
        client.close();
    }

    private MongoClient client(Duration slow) {
        KnownNames names = names();
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(database.connectionString()))
                .retryWrites(false)
                .addCommandListener(new SlowCommands(slow, new Shapes(names), names, meters, nanos::get))
                .build());
    }

    private static KnownNames names() {
        MongoMappingContext mapping = new MongoMappingContext();
        mapping.setInitialEntitySet(Set.of(Camp.class));
        mapping.afterPropertiesSet();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mapping", mapping);
        beans.addBean(
                "declared",
                DeclaredCollections.of(DeclaredCollection.named("camps")
                        .index(new Index().on("place.city", Sort.Direction.ASC))
                        .withEvents()));
        return new KnownNames(
                beans.getBeanProvider(DeclaredCollections.class), beans.getBeanProvider(MongoMappingContext.class));
    }

    @Test
    void saysHowAQueryLooksForWhat() {
        camps.insertOne(new Document("_id", "a").append("state", "OPEN"));

        camps.find(and(eq("state", "OPEN"), gte("applications.seat", 3), lt("outboxAt", 7)))
                .sort(Sorts.descending("outboxAt", "_id"))
                .limit(30)
                .skip(2)
                .first();

        assertThat(shapes())
                .contains("insert camps")
                .contains(
                        "find camps {$and[{state} | {applications.seat $gte} | {outboxAt $lt}]} sort -outboxAt,-_id skip limit 1")
                .hasSize(2);
    }

    @Test
    void saysHowManyDocumentsCame() {
        camps.insertMany(List.of(new Document(), new Document(), new Document()));

        camps.find().into(new ArrayList<>());
        camps.deleteMany(new Document());

        assertThat(lines.all())
                .anyMatch(line -> line.matches("Slow: insert camps: \\d+ ms, 3 documents"))
                .anyMatch(line -> line.matches("Slow: find camps \\{}: \\d+ ms, 3 documents"))
                .anyMatch(line -> line.matches("Slow: delete camps \\{}: \\d+ ms, 3 documents"));
    }

    @Test
    void saysThatACommandFailed() {
        assertThatThrownBy(() ->
                        camps.aggregate(List.of(new Document("$unheardOf", 1))).first())
                .isInstanceOf(MongoException.class);

        assertThat(lines.all()).singleElement(STRING).matches("Slow: aggregate camps \\[\\$#]: \\d+ ms, failed");
    }

    @Test
    void namesTheFieldsOfAnIndexAndThePartsOfAnArray() {
        camps.find(or(eq("place.city", "广州"), elemMatch("applications", eq("person", "p1"))))
                .first();
        camps.find(not(in("applications.17.person", "p1", "p2"))).first();

        assertThat(shapes())
                .contains("find camps {$or[{place.city} | {applications $elemMatch{person}}]} limit 1")
                .contains("find camps {applications.#.person $not{$in}} limit 1");
    }

    @Test
    void saysOfAPipelineItsStagesAndWhatItMatches() {
        camps.aggregate(List.of(Aggregates.match(eq("state", "OPEN")), Aggregates.limit(5)))
                .first();

        assertThat(shapes()).contains("aggregate camps [$match{state} $limit]");
    }

    @Test
    void saysOfABatchWhatItsFirstStatementLooksFor() {
        camps.bulkWrite(List.of(
                new UpdateOneModel<>(eq("_id", "a"), Updates.set("title", "x")),
                new UpdateOneModel<>(eq("_id", "b"), Updates.set("title", "y"))));

        assertThat(shapes()).containsExactly("update camps {_id}");
    }

    @Test
    void doesNotNameACollectionThatNobodyDeclared() {
        client.getDatabase("test").getCollection("13800001111").find().first();

        assertThat(shapes()).containsExactly("find # {} limit 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "林晓",
                "lin.xiao@example.edu",
                "13800001111",
                "secret",
                "$secret",
                "a secret\nSlow: forged",
                "{secret}",
                "%s{}"
            })
    void noValueReachesTheLogWhereverItStands(String value) {
        String key = value.replace(".", "");
        Document inside = new Document(key, value);
        everythingWith(value, key, inside);

        assertThat(lines.all()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(lines.all()).noneMatch(line -> line.contains(key) || line.contains(value) || line.contains("\n"));
    }

    private void everythingWith(String value, String key, Document inside) {
        camps.insertOne(new Document("title", value));
        List.of(
                        eq("title", value),
                        eq("_id", inside),
                        eq("answers." + key, value),
                        in("answers." + key + ".x", value, value),
                        ne("title", value),
                        regex("title", java.util.regex.Pattern.quote(value)),
                        or(eq("title", value), elemMatch("applications", eq(key, value))),
                        new Document(key, value),
                        new Document("title", new Document("$eq", value)),
                        new Document("answers", new Document(key, new Document(key, value))))
                .forEach(filter -> {
                    attempt(() -> camps.find(filter)
                            .sort(new Document("answers." + key, 1))
                            .first());
                    attempt(() -> camps.updateOne(filter, Updates.set("answers." + key, value)));
                    attempt(() -> camps.findOneAndDelete(filter));
                    attempt(() -> camps.deleteMany(filter));
                    attempt(() ->
                            camps.aggregate(List.of(Aggregates.match(filter))).first());
                    attempt(() ->
                            camps.aggregate(List.of(new Document(key, value))).first());
                });
    }

    /** The embedded database refuses some of it, which is told too. */
    private static void attempt(Runnable command) {
        try {
            command.run();
        } catch (MongoException | IllegalArgumentException e) {
            assertThat(e).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"find", "update", "aggregate"})
    void asksNothingOfACommandThatWasSent(String name) {
        Borrowed filter = new Borrowed(BsonDocument.parse("{state: {$in: ['OPEN']}}"));
        Borrowed sort = new Borrowed(BsonDocument.parse("{outboxAt: 1}"));
        BsonDocument command = new BsonDocument(name, new BsonString("camps"))
                .append("filter", filter)
                .append("sort", sort)
                .append("updates", new BsonArray(List.of(new BsonDocument("q", filter))))
                .append("pipeline", new BsonArray(List.of(new BsonDocument("$match", filter))));
        SlowCommands slow = new SlowCommands(Duration.ZERO, new Shapes(names()), names(), meters, nanos::get);
        ConnectionDescription connection =
                new ConnectionDescription(new ServerId(new ClusterId(), new ServerAddress("127.0.0.1")));

        slow.commandStarted(new CommandStartedEvent(null, 1, 7, connection, "test", name, command));
        filter.giveBack();
        sort.giveBack();
        slow.commandSucceeded(new CommandSucceededEvent(null, 1, 7, connection, "test", name, new BsonDocument(), 0));

        assertThat(lines.all()).singleElement(STRING).contains(name + " camps", "state $in", "sort outboxAt");
    }

    /** As the driver's own: what it holds is another command's after a while. */
    private static final class Borrowed extends BsonDocument {

        private boolean givenBack;

        Borrowed(BsonDocument content) {
            putAll(content);
        }

        void giveBack() {
            givenBack = true;
        }

        @Override
        public Set<Map.Entry<String, BsonValue>> entrySet() {
            if (givenBack) {
                throw new IllegalStateException("given back");
            }
            return super.entrySet();
        }
    }

    @Test
    void theSameShapeIsToldOnceAMinuteWithHowOftenItCame() {
        for (int time = 0; time < 5; time++) {
            camps.find(eq("state", "try " + time)).first();
        }
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        camps.find(eq("state", "later")).first();

        assertThat(lines.all()).hasSize(2);
        assertThat(lines.all().getLast()).containsPattern("; 4 like it since the last line, the slowest \\d+ ms$");
    }

    @Test
    void everyOneIsCounted() {
        for (int time = 0; time < 5; time++) {
            camps.find().first();
        }

        assertThat(SlowCommands.counter(meters, "camps").count()).isEqualTo(5);
    }

    @Test
    void whatIsQuickIsNeitherToldNorCounted() {
        try (MongoClient patient = client(Duration.ofHours(1))) {
            patient.getDatabase("test").getCollection("camps").find().first();
        }

        assertThat(lines.all()).isEmpty();
        assertThat(SlowCommands.counter(meters, "camps").count()).isZero();
    }

    @Test
    void aShapeIsNeverEndless() {
        BsonDocument filter = new BsonDocument("state", BsonDocument.parse("{$eq: 1}"));
        for (int depth = 0; depth < 100; depth++) {
            filter = BsonDocument.parse("{$or: [" + filter.toJson() + "]}");
        }

        String shape = new Shapes(names()).of(new SentCommand("find", "camps", filter, null, null, 0, false));

        assertThat(shape).contains("{…}").hasSizeLessThan(500);
    }

    private List<String> shapes() {
        return lines.all().stream()
                .map(line -> line.replaceAll("^Slow: (.*): \\d+ ms, .*$", "$1"))
                .toList();
    }
}
