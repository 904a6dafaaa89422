package org.qihang.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same documents with indexes and without: whatever is asked, the answer is the same. */
class IndexAgreementTest {

    private static final int DOCUMENTS = 150;
    private static final int QUERIES = 250;
    private static final List<String> PATHS = List.of("a", "b", "c.x", "c.y", "tags");

    private static EmbeddedDatabase server;
    private static MongoClient client;

    private final Set<String> used = new HashSet<>();

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
    @ValueSource(longs = {1, 2, 3, 4})
    void neverChangeWhatIsFound(long seed) {
        Random random = new Random(seed);
        MongoDatabase database = client.getDatabase("test" + seed);
        MongoCollection<Document> plain = database.getCollection("plain");
        MongoCollection<Document> indexed = database.getCollection("indexed");
        createIndexes(indexed);
        boolean arrays = seed % 2 == 0;
        for (int i = 0; i < DOCUMENTS * 3; i++) {
            change(random, arrays, plain, indexed);
        }
        assertThat(database.runCommand(new Document("validate", "indexed"))).containsEntry("valid", true);
        for (int i = 0; i < QUERIES; i++) {
            compare(random, plain, indexed, database);
        }
        assertThat(used).as("indexes that were used").contains("a_1", "b_-1_a_1", "sparse", "c.x_1_c.y_-1", "_id_");
    }

    private static void createIndexes(MongoCollection<Document> indexed) {
        indexed.createIndex(new Document("a", 1));
        indexed.createIndex(new Document("b", -1).append("a", 1));
        indexed.createIndex(new Document("c.x", 1).append("c.y", -1));
        indexed.createIndex(new Document("tags", 1).append("b", 1));
        indexed.createIndex(
                new Document("c.y", 1), new IndexOptions().sparse(true).name("sparse"));
        indexed.createIndex(
                new Document("key", 1), new IndexOptions().unique(true).name("unique"));
    }

    private static void change(
            Random random, boolean arrays, MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        int number = random.nextInt(DOCUMENTS);
        Document id = new Document("_id", number);
        Document set = new Document("$set", new Document("a", value(random, arrays)));
        Document whole = document(random, number, arrays);
        Consumer<MongoCollection<Document>> change = switch (random.nextInt(10)) {
            case 0, 1 -> collection -> collection.deleteOne(id);
            case 2, 3 -> collection -> collection.updateOne(id, set);
            default -> collection -> collection.replaceOne(id, whole, new ReplaceOptions().upsert(true));
        };
        try {
            change.accept(indexed);
        } catch (MongoWriteException e) {
            assertThat(e.getCode()).as("parallel arrays").isEqualTo(171);
            return;
        }
        change.accept(plain);
    }

    private static Document document(Random random, Object id, boolean arrays) {
        Document document = new Document("_id", id).append("key", id);
        for (String field : List.of("a", "b", "tags")) {
            if (random.nextInt(5) > 0) {
                document.append(field, value(random, arrays));
            }
        }
        switch (random.nextInt(arrays ? 5 : 3)) {
            case 0 -> document.append("c", inner(random, arrays));
            case 1 -> document.append("c", value(random, false));
            case 2 -> {}
            default -> document.append("c", List.of(inner(random, false), inner(random, false), 7));
        }
        return document;
    }

    private static Document inner(Random random, boolean arrays) {
        Document inner = new Document("x", value(random, arrays));
        return random.nextBoolean() ? inner.append("y", value(random, false)) : inner;
    }

    private static @Nullable Object value(Random random, boolean arrays) {
        if (arrays && random.nextInt(4) == 0) {
            List<Object> array = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                array.add(random.nextInt(8) == 0 ? List.of(1, 2) : value(random, false));
            }
            return array;
        }
        return switch (random.nextInt(16)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(4) / 2.0;
            case 3 -> (long) random.nextInt(4);
            case 4 -> Decimal128.parse(List.of("0.1", "1.0", "2", "-3.50").get(random.nextInt(4)));
            case 5 -> Instant.ofEpochMilli(random.nextInt(3));
            case 6 -> new ObjectId("6560000000000000000000a" + random.nextInt(3));
            case 7 -> new Document("x", random.nextInt(2));
            case 8 ->
                List.of(0.1, Double.NaN, -0.0, Long.MAX_VALUE, Long.MAX_VALUE - 1, 9.3e18)
                        .get(random.nextInt(6));
            case 9, 10, 11 ->
                List.of("", "a", "ab", "abc", "b", "启航", "启", "\uD840\uDC00", "，")
                        .get(random.nextInt(9));
            default -> random.nextInt(5);
        };
    }

    private void compare(
            Random random, MongoCollection<Document> plain, MongoCollection<Document> indexed, MongoDatabase database) {
        Document filter = filter(random, 2);
        Document sort = sort(random);
        int skip = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
        int limit = random.nextInt(3) == 0 ? random.nextInt(10) + 1 : 0;
        Document find = new Document("find", "indexed").append("filter", filter).append("sort", sort);
        used.addAll(indexesOf(database.runCommand(new Document("explain", find)).toJson()));
        List<Document> expected =
                plain.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
        List<Document> found =
                indexed.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
        assertThat(found)
                .as("%s sorted by %s, skip %s, limit %s", filter, sort, skip, limit)
                .containsExactlyElementsOf(expected);
        assertThat(indexed.countDocuments(filter)).isEqualTo(plain.countDocuments(filter));
        assertThat(indexed.aggregate(List.of(new Document("$match", filter))).into(new ArrayList<>()))
                .containsExactlyInAnyOrderElementsOf(plain.find(filter).into(new ArrayList<>()));
    }

    private static List<String> indexesOf(String explanation) {
        int at = explanation.indexOf("indexName\": \"");
        return at < 0
                ? List.of()
                : Arrays.asList(explanation
                        .substring(at + 13, explanation.indexOf('"', at + 13))
                        .split(","));
    }

    /** With the _id at the end, so that there is one right order. */
    private static Document sort(Random random) {
        Document sort = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            sort.append(PATHS.get(random.nextInt(PATHS.size())), random.nextBoolean() ? 1 : -1);
        }
        return sort.append("_id", random.nextBoolean() ? 1 : -1);
    }

    private static Document filter(Random random, int depth) {
        Document filter = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (depth > 0 && random.nextInt(4) == 0) {
                String operator = List.of("$and", "$or", "$nor").get(random.nextInt(3));
                filter.append(operator, List.of(filter(random, depth - 1), filter(random, depth - 1)));
            } else if (random.nextInt(6) == 0) {
                filter.append("_id", condition(random, random.nextInt(DOCUMENTS)));
            } else {
                filter.append(
                        PATHS.get(random.nextInt(PATHS.size())),
                        condition(random, value(random, random.nextInt(8) == 0)));
            }
        }
        return filter;
    }

    private static @Nullable Object condition(Random random, @Nullable Object value) {
        return switch (random.nextInt(14)) {
            case 0 -> new Document("$gt", value);
            case 1 -> new Document("$gte", value).append("$lte", value(random, false));
            case 2 -> new Document("$lt", value);
            case 3 -> new Document("$gt", value(random, false)).append("$lt", value);
            case 4 -> new Document("$in", Arrays.asList(value, value(random, false), value(random, false)));
            case 5 -> new Document("$ne", value);
            case 6 -> new Document("$nin", Arrays.asList(value, value(random, false)));
            case 7 -> new Document("$exists", random.nextBoolean());
            case 8 ->
                new Document(
                        "$regex", List.of("^a", "^ab?", "^启", "b$", "^(a|b)").get(random.nextInt(5)));
            case 9 -> new Document("$not", new Document("$gt", value));
            case 10 -> new Document("$elemMatch", new Document("$gte", value).append("$lt", value(random, false)));
            case 11 -> random.nextBoolean() ? new Document("$gt", new MinKey()) : new Document("$lt", new MaxKey());
            default -> value;
        };
    }
}
