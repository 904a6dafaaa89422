package org.qihang.contract;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.CountOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what order, how much, and which parts of what is found are read. */
@ContractTest
class ReadsTest {

    private final Server server;
    private final MongoCollection<Document> things;

    ReadsTest(Server server) {
        this.server = server;
        this.things = server.emptyCollection();
    }

    private void insert(String... documents) {
        for (int i = 0; i < documents.length; i++) {
            things.insertOne(Document.parse(documents[i]).append("_id", i));
        }
    }

    private void insertNumbers(int count) {
        List<Document> numbers = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(number -> new Document("_id", number))
                .toList());
        Collections.reverse(numbers);
        things.insertMany(numbers);
    }

    private static List<Integer> ids(FindIterable<Document> found) {
        return found.map(each -> each.getInteger("_id")).into(new ArrayList<>());
    }

    @Promises(
            value = {"find.sort", "sort.ascending"},
            manual = {"reference/method/cursor.sort", "reference/bson-type-comparison-order"})
    @Test
    void whatIsMissingComesFirst() {
        insert("{a: {$date: '2026-09-01T00:00:00Z'}}", "{b: 1}", "{a: {$date: '2025-09-01T00:00:00Z'}}");
        assertThat(ids(things.find().sort(new Document("a", 1)))).containsExactly(1, 2, 0);
    }

    @Promises(
            value = {"find.sort", "sort.descending"},
            manual = {"reference/method/cursor.sort", "reference/bson-type-comparison-order"})
    @Test
    void descendingWhatIsMissingComesLast() {
        insert("{a: 1}", "{b: 1}", "{a: 2.5}", "{a: {$numberLong: '2'}}");
        assertThat(ids(things.find().sort(new Document("a", -1)))).containsExactly(2, 3, 0, 1);
    }

    /** By their characters, as the machine compares them; the product sorts names for people by itself. */
    @Promises(value = "sort.ascending", manual = "reference/bson-type-comparison-order")
    @Test
    void stringsAreComparedByTheirBytes() {
        insert("{a: '林晓'}", "{a: 'b'}", "{a: 'B'}", "{a: '陈立'}", "{a: 'ab'}", "{a: ''}");
        assertThat(ids(things.find().sort(new Document("a", 1)))).containsExactly(5, 2, 4, 1, 0, 3);
    }

    @Promises(value = "sort.ascending", manual = "reference/bson-type-comparison-order")
    @Test
    void typesFollowOneAnother() {
        insert("{a: {$date: '2026-09-01T00:00:00Z'}}", "{a: true}", "{a: 'x'}", "{a: 7}", "{a: null}", "{a: {b: 1}}");
        assertThat(ids(things.find().sort(new Document("a", 1)))).containsExactly(4, 3, 2, 5, 1, 0);
    }

    @Promises(value = "sort.several", manual = "reference/method/cursor.sort")
    @Test
    void aSecondFieldDecidesAmongEquals() {
        insert("{a: 1, b: 1}", "{a: 2, b: 1}", "{a: 2, b: 2}", "{a: 1, b: 2}");
        assertThat(ids(things.find().sort(new Document("a", -1).append("b", 1))))
                .containsExactly(1, 2, 0, 3);
    }

    @Promises(
            value = {"find.limit", "find.sort"},
            manual = "reference/method/cursor.limit")
    @Test
    void theFirstInTheOrder() {
        insertNumbers(50);
        assertThat(ids(things.find().sort(new Document("_id", 1)).limit(3))).containsExactly(0, 1, 2);
        assertThat(ids(things.find(gt("_id", 10)).sort(new Document("_id", -1)).limit(2)))
                .containsExactly(49, 48);
    }

    @Promises(
            value = {"find.skip", "find.limit", "find.sort"},
            manual = "reference/method/cursor.skip")
    @Test
    void aLaterPage() {
        insertNumbers(50);
        assertThat(ids(things.find().sort(new Document("_id", 1)).skip(20).limit(3)))
                .containsExactly(20, 21, 22);
        assertThat(ids(things.find().sort(new Document("_id", 1)).skip(60).limit(3)))
                .isEmpty();
    }

    @Promises(
            value = {"find.limit", "find.singleBatch"},
            manual = "reference/command/find")
    @Test
    void oneAlone() {
        insertNumbers(5);
        assertThat(server.database()
                        .runCommand(Document.parse("{find: 'things', filter: {_id: 3}, limit: 1, singleBatch: true}"))
                        .get("cursor", Document.class))
                .containsEntry("id", 0L)
                .containsEntry("firstBatch", List.of(new Document("_id", 3)));
    }

    @Promises(
            value = {"find.projection", "projection.inclusion"},
            manual = "tutorial/project-fields-from-query-results")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1}                | {_id: 0, a: 1}",
                "{b: 1}                | {_id: 0, b: {c: 2, d: 3}}",
                "{'b.c': 1}            | {_id: 0, b: {c: 2}} ",
                "{_id: 1}              | {_id: 0}",
                "{nothing: 1}          | {_id: 0}",
                "{'l.x': 1}            | {_id: 0, l: [{x: 1}, {x: 2}, {}]}",
            })
    void onlyTheNamedParts(String projection, String read) {
        insert("{a: 1, b: {c: 2, d: 3}, l: [{x: 1, y: 1}, {x: 2}, {y: 3}]}");
        assertThat(things.find().projection(Document.parse(projection)).first()).isEqualTo(Document.parse(read));
    }

    @Promises(
            value = {"find.projection", "projection.exclusion"},
            manual = "tutorial/project-fields-from-query-results")
    @Test
    void allButTheNamedParts() {
        insert("{a: 1, b: {c: 2, d: 3}}");
        assertThat(things.find().projection(Document.parse("{a: 0, 'b.c': 0}")).first())
                .isEqualTo(Document.parse("{_id: 0, b: {d: 3}}"));
    }

    @Promises(
            value = {"find.projection", "projection.$elemMatch"},
            manual = "reference/operator/projection/elemMatch")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{p: 'y'}               | [{p: 'y', n: 2}]",
                "{p: 'x'}               | [{p: 'x', n: 1}]",
                "{p: 'x', n: {$gt: 1}}  | [{p: 'x', n: 3}]",
            })
    void theFirstElementThatFulfilsIt(String condition, String elements) {
        insert("{a: 1, l: [{p: 'x', n: 1}, {p: 'y', n: 2}, {p: 'x', n: 3}]}");
        assertThat(things.find()
                        .projection(new Document("l", new Document("$elemMatch", Document.parse(condition))))
                        .first())
                .isEqualTo(new Document("_id", 0)
                        .append("l", Document.parse("{l: " + elements + "}").get("l")));
    }

    @Promises(
            value = {"find.projection", "projection.$elemMatch"},
            manual = "reference/operator/projection/elemMatch")
    @Test
    void noFieldWhereNoElementFulfilsIt() {
        insert("{l: [{p: 'x'}]}");
        assertThat(things.find()
                        .projection(Document.parse("{l: {$elemMatch: {p: 'z'}}}"))
                        .first())
                .isEqualTo(new Document("_id", 0));
    }

    @Promises(
            value = {"find.projection", "projection.$slice"},
            manual = "reference/operator/projection/slice")
    @Test
    void theLastElements() {
        insert("{l: [1, 2, 3]}");
        assertThat(things.find().projection(Document.parse("{l: {$slice: -2}}")).first())
                .isEqualTo(Document.parse("{_id: 0, l: [2, 3]}"));
    }

    @Promises(
            value = {"find.batchSize", "getMore", "getMore.collection", "getMore.batchSize"},
            manual = {"reference/command/getMore", "tutorial/iterate-a-cursor"})
    @Test
    void manyComeInBatchesAndEachOnce() {
        insertNumbers(250);
        assertThat(ids(things.find().sort(new Document("_id", 1)).batchSize(40)))
                .containsExactlyElementsOf(IntStream.range(0, 250).boxed().toList());
    }

    @Promises(
            value = {"getMore", "getMore.collection"},
            manual = {"reference/command/getMore", "tutorial/iterate-a-cursor"})
    @Test
    void manyComeInBatchesAlsoWhenNoneAsksForIt() {
        insertNumbers(1_000);
        assertThat(ids(things.find()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 1_000).boxed().toList());
    }

    @Promises(value = "killCursors", manual = "reference/command/killCursors")
    @Test
    void aCursorCanBeLeft() {
        insertNumbers(10);
        try (MongoCursor<Document> cursor =
                things.find().sort(new Document("_id", 1)).batchSize(2).cursor()) {
            assertThat(cursor.next()).containsEntry("_id", 0);
        }
        assertThat(ids(things.find())).hasSize(10);
    }

    @Promises(
            value = {
                "aggregate",
                "aggregate.pipeline",
                "aggregate.cursor",
                "stage.$match",
                "stage.$group",
                "accumulator.$sum"
            },
            manual = {"reference/method/db.collection.countDocuments", "reference/operator/aggregation/sum"})
    @Test
    void countsWhatIsThere() {
        insertNumbers(30);
        assertThat(things.countDocuments()).isEqualTo(30);
        assertThat(things.countDocuments(gte("_id", 20))).isEqualTo(10);
        assertThat(things.countDocuments(gt("_id", 99))).isZero();
    }

    @Promises(
            value = {"stage.$limit", "stage.$match", "stage.$group", "accumulator.$sum"},
            manual = {"reference/method/db.collection.countDocuments", "reference/operator/aggregation/limit"})
    @Test
    void countsNoFurtherThanAsked() {
        insertNumbers(30);
        assertThat(things.countDocuments(gte("_id", 20), new CountOptions().limit(3)))
                .isEqualTo(3);
        assertThat(things.countDocuments(gte("_id", 99), new CountOptions().limit(1)))
                .isZero();
    }

    @Promises(
            value = {"stage.$skip", "stage.$match", "stage.$group", "accumulator.$sum"},
            manual = {"reference/method/db.collection.countDocuments", "reference/operator/aggregation/skip"})
    @Test
    void countsAfterWhatIsSkipped() {
        insertNumbers(30);
        assertThat(things.countDocuments(gte("_id", 20), new CountOptions().skip(4)))
                .isEqualTo(6);
    }

    @Promises(value = "count", manual = "reference/method/db.collection.estimatedDocumentCount")
    @Test
    void estimatesWhatIsThere() {
        insertNumbers(30);
        assertThat(things.estimatedDocumentCount()).isEqualTo(30);
    }

    @Promises(
            value = {"distinct", "distinct.key", "distinct.query"},
            manual = "reference/method/db.collection.distinct")
    @Test
    void eachValueOnce() {
        insert("{a: 'x', l: ['p', 'q']}", "{a: 'y', l: ['q']}", "{a: 'x'}", "{b: 1}");
        assertThat(things.distinct("a", String.class).into(new ArrayList<>())).containsExactlyInAnyOrder("x", "y");
        assertThat(things.distinct("l", eq("a", "y"), String.class).into(new ArrayList<>()))
                .containsExactly("q");
        assertThat(things.distinct("l", String.class).into(new ArrayList<>())).containsExactlyInAnyOrder("p", "q");
    }

    @Promises(
            value = {
                "stage.$match",
                "stage.$group",
                "accumulator.$sum",
                "accumulator.$max",
                "expression.$divide",
                "expression.path"
            },
            manual = {
                "reference/operator/aggregation/group",
                "reference/operator/aggregation/max",
                "reference/operator/aggregation/divide"
            })
    @Test
    void sumsUpInGroups() {
        insert(
                "{c: 'x', p: 'a', l: 1, right: 1, of: 4, ok: false}",
                "{c: 'x', p: 'a', l: 1, right: 3, of: 4, ok: true}",
                "{c: 'x', p: 'a', l: 2, right: 2, of: 5, ok: false}",
                "{c: 'x', p: 'b', l: 1, right: 4, of: 4, ok: true}",
                "{c: 'y', p: 'a', l: 1, right: 4, of: 4, ok: true}");
        List<Document> pipeline = List.of(
                Document.parse("{$match: {c: 'x'}}"),
                Document.parse("{$group: {_id: {p: '$p', l: '$l'}, n: {$sum: 1},"
                        + " best: {$max: {$divide: ['$right', '$of']}}, ok: {$max: '$ok'}}}"));
        assertThat(things.aggregate(pipeline).into(new ArrayList<>()))
                .containsExactlyInAnyOrder(
                        Document.parse("{_id: {p: 'a', l: 1}, n: 2, best: 0.75, ok: true}"),
                        Document.parse("{_id: {p: 'a', l: 2}, n: 1, best: 0.4, ok: false}"),
                        Document.parse("{_id: {p: 'b', l: 1}, n: 1, best: 1.0, ok: true}"));
    }

    @Promises(
            value = {"stage.$unwind", "stage.$group", "stage.$sort", "stage.$limit", "accumulator.$sum"},
            manual = {"reference/operator/aggregation/unwind", "reference/operator/aggregation/sort"})
    @Test
    void takesListsApart() {
        insert("{l: ['x', 'y']}", "{l: ['y', 'z']}", "{l: []}", "{b: 1}", "{l: ['y', 'x']}");
        List<Document> pipeline = List.of(
                Document.parse("{$unwind: '$l'}"),
                Document.parse("{$group: {_id: '$l', n: {$sum: 1}}}"),
                Document.parse("{$sort: {n: -1}}"),
                Document.parse("{$limit: 2}"));
        assertThat(things.aggregate(pipeline).into(new ArrayList<>()))
                .containsExactly(Document.parse("{_id: 'y', n: 3}"), Document.parse("{_id: 'x', n: 2}"));
    }

    @Promises(
            value = {"aggregate", "getMore"},
            manual = {"reference/command/aggregate", "reference/command/getMore"})
    @Test
    void sumsComeInBatchesToo() {
        insertNumbers(300);
        assertThat(things.aggregate(List.of(Document.parse("{$match: {_id: {$gte: 0}}}")))
                        .into(new ArrayList<>()))
                .hasSize(300);
    }

    @Promises(value = "find", manual = "reference/command/find")
    @Test
    void aCollectionThatNobodyMadeIsEmpty() {
        MongoCollection<Document> nowhere = server.database().getCollection("nowhere");
        assertThat(nowhere.find().first()).isNull();
        assertThat(nowhere.countDocuments()).isZero();
        assertThat(nowhere.deleteMany(new Document()).getDeletedCount()).isZero();
    }

    @Promises(
            value = {"find.maxTimeMS", "readConcern.majority"},
            manual = {"reference/read-concern-majority", "reference/method/cursor.maxTimeMS"})
    @Test
    void whatAMajorityHasIncludesWhatItAcknowledged() {
        things.withWriteConcern(WriteConcern.MAJORITY).insertOne(new Document("_id", 1));
        assertThat(things.withReadConcern(ReadConcern.MAJORITY)
                        .find(and(gte("_id", 1), lt("_id", 2)))
                        .maxTime(10, TimeUnit.SECONDS)
                        .first())
                .isEqualTo(new Document("_id", 1));
    }

    @Promises(value = "find", manual = "reference/operator/query")
    @Test
    void anOperatorThatNobodyKnowsIsRefusedAlsoWhereNothingIs() {
        assertThatThrownBy(() ->
                        things.find(Document.parse("{a: {$colour: 'red'}}")).first())
                .isInstanceOf(MongoException.class);
    }
}
