package org.qihang.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.qihang.store.IndexComparison;
import org.qihang.store.IndexComparison.Difference;
import org.qihang.store.IndexComparison.Kind;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

class DeclaredIndexesTest {

    private final EmbeddedDatabase server = EmbeddedDatabase.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoTemplate template = new MongoTemplate(client, "test");
    private final MongoCollection<Document> camps = template.getCollection("camps");
    private final DeclaredIndexes indexes = new DeclaredIndexes(
            template,
            List.of(
                    DeclaredCollections.of(DeclaredCollection.named("camps")
                            .withEvents()
                            .index(new Index()
                                    .named("university_start")
                                    .on("university", Direction.ASC)
                                    .on("start", Direction.DESC))),
                    DeclaredCollections.of(DeclaredCollection.named("hints"))));

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private List<String> names() {
        return camps.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }

    private Difference onlyDifference() {
        List<Difference> differences = indexes.make().differences();
        assertThat(differences).hasSize(1);
        return differences.getFirst();
    }

    @Test
    void makesWhatIsDeclaredOnceAndForAll() {
        for (int start = 0; start < 2; start++) {
            IndexComparison compared = indexes.make();

            assertThat(compared.differences()).isEmpty();
            assertThat(compared.isComplete()).isTrue();
            assertThat(names()).containsExactlyInAnyOrder("_id_", "outbox", "university_start");
        }
    }

    @Test
    void makesCollectionsThatHaveNoDocumentYet() {
        indexes.make();

        assertThat(template.getCollectionNames()).containsExactlyInAnyOrder("camps", "hints");
    }

    @Test
    void leavesWhatIsThereAsItIs() {
        camps.insertOne(new Document("_id", 1));
        indexes.make();

        assertThat(camps.countDocuments()).isEqualTo(1);
    }

    @Test
    void namesAnIndexThatIsNotDeclared() {
        camps.createIndex(new Document("color", -1), new IndexOptions().name("mine"));

        assertThat(onlyDifference())
                .extracting(Difference::kind, Difference::collection, Difference::index)
                .containsExactly(Kind.EXTRA, "camps", "mine");
        assertThat(indexes.compared().isComplete()).isTrue();
        assertThat(names()).contains("mine");
    }

    @Test
    void namesAnIndexOfTheSameNameOnOtherFields() {
        camps.createIndex(new Document("university", 1), new IndexOptions().name("university_start"));

        Difference different = onlyDifference();

        assertThat(different.kind()).isEqualTo(Kind.DIFFERENT);
        assertThat(different.advice())
                .contains("{university: 1}")
                .contains("{university: 1, start: -1}")
                .contains("db.camps.dropIndex(\"university_start\")");
        assertThat(indexes.compared().isComplete()).isFalse();
        assertThat(names()).containsExactlyInAnyOrder("_id_", "outbox", "university_start");
    }

    @Test
    void namesAnIndexWithOtherOptions() {
        camps.createIndex(new Document("outboxAt", 1), new IndexOptions().name("outbox"));

        assertThat(onlyDifference().advice()).contains("{outboxAt: 1},").contains("{outboxAt: 1} sparse");
    }

    @Test
    void namesAnIndexThatGoesByAnotherName() {
        camps.createIndex(new Document("university", 1).append("start", -1), new IndexOptions().name("byHand"));

        assertThat(onlyDifference())
                .returns(Kind.DIFFERENT, Difference::kind)
                .returns("university_start", Difference::index)
                .satisfies(different -> assertThat(different.advice())
                        .contains("It serves as well")
                        .contains("db.camps.dropIndex(\"byHand\")"));
    }

    @Test
    void goesOnWithTheOthersWhenOneCannotBeMade() {
        DeclaredIndexes impossible = new DeclaredIndexes(
                template,
                List.of(DeclaredCollections.of(DeclaredCollection.named("camps")
                        .index(new Index().named("text").on("$**", Direction.ASC))
                        .withEvents())));

        assertThat(impossible.make().differences())
                .extracting(Difference::kind, Difference::index)
                .containsExactly(tuple(Kind.MISSING, "text"));
        assertThat(impossible.compared().of(Kind.MISSING).getFirst().advice())
                .contains("db.camps.createIndex({$**: 1}, {name: \"text\"})");
        assertThat(names()).containsExactlyInAnyOrder("_id_", "outbox");
    }
}
