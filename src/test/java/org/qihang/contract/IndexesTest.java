package org.qihang.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collections and their indexes: made, used, listed, and never a reason for another answer. */
@ContractTest
class IndexesTest {

    private static final int OPTIONS_CONFLICT = 85;
    private static final int KEYS_CONFLICT = 86;
    private static final int NAMESPACE_EXISTS = 48;

    private final MongoDatabase database;
    private final MongoCollection<Document> things;

    IndexesTest(Server server) {
        this.database = server.database();
        this.things = server.emptyCollection();
    }

    private void insertPeople() {
        things.insertMany(IntStream.range(0, 200)
                .mapToObj(i -> new Document("_id", i)
                        .append("university", "u" + i % 10)
                        .append("name", "n" + i % 20)
                        .append("grants", List.of(new Document("role", "r" + i % 7), new Document("role", "r7")))
                        .append("outboxAt", i % 50 == 0 ? i : null))
                .peek(person -> person.entrySet().removeIf(field -> field.getValue() == null))
                .toList());
    }

    private Set<String> stages(String find) {
        Document plan = database.runCommand(
                        new Document("explain", Document.parse(find)).append("verbosity", "queryPlanner"))
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class);
        Set<String> stages = new TreeSet<>();
        collect(plan, stages);
        return stages;
    }

    /** A plan is a tree of stages, on a sharded cluster one for each shard; newer servers wrap it once more. */
    private static void collect(Object part, Set<String> stages) {
        if (part instanceof Document document) {
            document.forEach((field, value) -> {
                if (field.equals("stage")) {
                    stages.add(String.valueOf(value));
                }
                if (!field.equals("rejectedPlans")) {
                    collect(value, stages);
                }
            });
        } else if (part instanceof List<?> list) {
            list.forEach(each -> collect(each, stages));
        }
    }

    @Promises(
            value = {"createIndexes", "createIndexes.indexes", "index.ascending", "explain", "explain.verbosity"},
            manual = {"core/indexes/index-types/index-single", "reference/command/explain"})
    @Test
    void aFieldIsLookedUp() {
        insertPeople();
        String find = "{find: 'things', filter: {university: 'u3'}}";
        assertThat(stages(find)).contains("COLLSCAN");
        things.createIndex(new Document("university", 1));
        assertThat(stages(find)).contains("IXSCAN").doesNotContain("COLLSCAN");
        assertThat(things.countDocuments(new Document("university", "u3"))).isEqualTo(20);
    }

    @Promises(
            value = {"createIndexes", "index.ascending", "index.compound"},
            manual = {"core/indexes/index-types/index-compound", "tutorial/sort-results-with-indexes"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{find: 'things', filter: {university: 'u3'}}                                   | false",
                "{find: 'things', filter: {university: 'u3', name: 'n3'}}                       | false",
                "{find: 'things', filter: {university: 'u3'}, sort: {name: 1}}                  | false",
                "{find: 'things', filter: {university: 'u3'}, sort: {name: -1}, limit: 5}       | false",
                "{find: 'things', filter: {university: 'u3', name: {$gte: 'n1', $lt: 'n2'}}}    | false",
                "{find: 'things', filter: {university: 'u3'}, sort: {other: 1}}                 | true",
            })
    void severalFieldsAreLookedUpAndAreAnOrder(String find, boolean sorts) {
        insertPeople();
        things.createIndex(new Document("university", 1).append("name", 1));
        assertThat(stages(find)).contains("IXSCAN").doesNotContain("COLLSCAN");
        assertThat(stages(find).contains("SORT")).isEqualTo(sorts);
    }

    @Promises(
            value = {"createIndexes", "index.descending", "index.compound"},
            manual = {"core/indexes/index-types/index-compound/sort-order", "tutorial/sort-results-with-indexes"})
    @Test
    void anOrderCanGoBothWays() {
        insertPeople();
        things.createIndex(new Document("university", 1).append("name", -1));
        assertThat(stages("{find: 'things', filter: {}, sort: {university: 1, name: -1}}"))
                .contains("IXSCAN")
                .doesNotContain("SORT");
        assertThat(stages("{find: 'things', filter: {}, sort: {university: -1, name: 1}}"))
                .contains("IXSCAN")
                .doesNotContain("SORT");
        assertThat(things.find()
                        .sort(new Document("university", 1).append("name", -1))
                        .first())
                .containsEntry("university", "u0")
                .containsEntry("name", "n10");
    }

    @Promises(
            value = {"explain", "insert"},
            manual = {"indexes", "tutorial/sort-results-with-indexes"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{find: 'things', filter: {}, sort: {_id: -1}, limit: 1}",
                "{find: 'things', filter: {_id: {$gt: 5}}, sort: {_id: 1}, limit: 1}",
            })
    void idsAreAlwaysAnOrder(String find) {
        insertPeople();
        assertThat(stages(find)).doesNotContain("COLLSCAN", "SORT");
    }

    @Promises(
            value = {"createIndexes", "index.ascending"},
            manual = "core/indexes/index-types/index-multikey")
    @Test
    void everyElementOfAListIsLookedUp() {
        insertPeople();
        things.createIndex(new Document("grants.role", 1));
        assertThat(stages("{find: 'things', filter: {'grants.role': 'r3'}}"))
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN");
        assertThat(things.countDocuments(new Document("grants.role", "r7"))).isEqualTo(200);
        assertThat(things.countDocuments(new Document("grants.role", "r3"))).isEqualTo(29);
    }

    @Promises(
            value = {"createIndexes", "index.sparse"},
            manual = "core/index-sparse")
    @Test
    void aSparseOneServesWhatHasTheField() {
        insertPeople();
        things.createIndex(
                new Document("outboxAt", 1), new IndexOptions().name("outbox").sparse(true));
        assertThat(stages("{find: 'things', filter: {outboxAt: {$lte: 100}}}"))
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN");
        assertThat(things.countDocuments(Document.parse("{outboxAt: {$lte: 100}}")))
                .isEqualTo(3);
    }

    /** MongoDB doesn't use a sparse index where its answer would be incomplete. */
    @Promises(
            value = {"createIndexes", "index.sparse"},
            manual = "core/index-sparse")
    @Test
    void aSparseOneHidesNothing() {
        insertPeople();
        things.createIndex(new Document("outboxAt", 1), new IndexOptions().sparse(true));
        assertThat(things.countDocuments(Document.parse("{outboxAt: null}"))).isEqualTo(196);
        assertThat(things.countDocuments(Document.parse("{outboxAt: {$exists: false}}")))
                .isEqualTo(196);
        assertThat(things.find().sort(new Document("outboxAt", 1)).into(new ArrayList<>()))
                .hasSize(200);
    }

    @Promises(
            value = {"createIndexes", "index.ascending", "update", "delete", "insert"},
            manual = {"indexes", "core/write-performance"})
    @Test
    void theyFollowEveryWrite() {
        things.createIndex(new Document("list.x", 1));
        things.insertOne(Document.parse("{_id: 1, list: [{x: 1}, {x: 2}]}"));
        Document two = Document.parse("{'list.x': 2}");
        assertThat(things.find(two).first()).isNotNull();
        things.updateOne(new Document("_id", 1), Document.parse("{$pull: {list: {x: 2}}}"));
        assertThat(things.find(two).first()).isNull();
        things.updateOne(new Document("_id", 1), Document.parse("{$push: {list: {x: 2}}}"));
        assertThat(things.find(two).first()).isNotNull();
        things.replaceOne(new Document("_id", 1), Document.parse("{list: [{x: 3}]}"));
        assertThat(things.find(two).first()).isNull();
        assertThat(things.find(Document.parse("{'list.x': 3}")).first()).isNotNull();
        things.deleteOne(new Document("_id", 1));
        assertThat(things.find(Document.parse("{'list.x': 3}")).first()).isNull();
    }

    @Promises(
            value = {"createIndexes", "listIndexes", "listIndexes.cursor"},
            manual = {"reference/command/createIndexes", "reference/command/listIndexes"})
    @Test
    void theSameAgainChangesNothing() {
        for (int time = 0; time < 2; time++) {
            things.createIndex(new Document("a", 1).append("b", -1), new IndexOptions().name("a_b"));
        }
        assertThat(things.listIndexes().into(new ArrayList<>()))
                .extracting(index -> index.getString("name"), index -> index.get("key"))
                .containsExactlyInAnyOrder(
                        Tuple.tuple("_id_", new Document("_id", 1)),
                        Tuple.tuple("a_b", new Document("a", 1).append("b", -1)));
    }

    @Promises(
            value = {"createIndexes", "listIndexes", "index.sparse"},
            manual = {"reference/command/createIndexes", "reference/error-codes"})
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{b: 1}  | first  | false",
                "{a: 1}  | first  | true",
                "{a: 1}  | second | false",
            })
    void whatContradictsIsRefusedAndChangesNothing(String key, String name, boolean sparse) {
        things.createIndex(new Document("a", 1), new IndexOptions().name("first"));
        things.createIndex(
                new Document("s", 1), new IndexOptions().name("another").sparse(true));
        IndexOptions options = new IndexOptions().name(name).sparse(sparse);
        assertThatThrownBy(() -> things.createIndex(Document.parse(key), options))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getCode()).isIn(OPTIONS_CONFLICT, KEYS_CONFLICT));
        assertThat(things.listIndexes().into(new ArrayList<>()))
                .extracting(index -> index.getString("name"))
                .containsExactlyInAnyOrder("_id_", "first", "another");
    }

    @Promises(
            value = {"dropIndexes", "dropIndexes.index", "listIndexes"},
            manual = "reference/command/dropIndexes")
    @Test
    void oneGoes() {
        things.createIndex(new Document("a", 1), new IndexOptions().name("first"));
        things.createIndex(new Document("b", 1), new IndexOptions().name("second"));
        things.dropIndex("first");
        assertThat(things.listIndexes().into(new ArrayList<>()))
                .extracting(index -> index.getString("name"))
                .containsExactlyInAnyOrder("_id_", "second");
    }

    @Promises(
            value = {"create", "listCollections", "listCollections.nameOnly", "listCollections.cursor"},
            manual = {"reference/command/create", "reference/command/listCollections"})
    @Test
    void aCollectionIsThereBeforeItsFirstDocument() {
        assertThat(database.listCollectionNames().into(new ArrayList<>())).doesNotContain("things");
        database.createCollection("things");
        assertThat(database.listCollectionNames().into(new ArrayList<>())).contains("things");
        assertThat(things.countDocuments()).isZero();
    }

    /** Newer servers take it for done, older ones say that it exists. */
    @Promises(
            value = "create",
            manual = {"reference/command/create", "reference/error-codes"})
    @Test
    void aCollectionThatIsThereKeepsItsDocumentsWhenItIsMadeAgain() {
        database.createCollection("things");
        things.insertOne(new Document("_id", 1));
        try {
            database.createCollection("things");
        } catch (MongoCommandException e) {
            assertThat(e.getCode()).isEqualTo(NAMESPACE_EXISTS);
        }
        assertThat(things.countDocuments()).isEqualTo(1);
    }
}
