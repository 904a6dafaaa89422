package org.qihang.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class ShardCommandTest {

    @Autowired
    private List<DeclaredCollections> declared;

    @Test
    void everyCollectionThatAModuleDeclaresIsShardedByItsId() {
        Map<String, String> environment = Map.of("MONGODB_URI", "mongodb://nowhere.invalid/campus");

        Given given = Given.command(environment, Locale.ENGLISH, "shard", "--dry-run");

        List<String> expected = declared.stream()
                .flatMap(module -> module.collections().stream())
                .filter(collection -> !Set.of("leases", "hints").contains(collection.name()))
                .map(collection -> "sh.shardCollection(\"campus." + collection.name() + "\", { _id: 1 })")
                .sorted()
                .toList();
        assertThat(given.exitCode()).isZero();
        assertThat(given.out().lines())
                .containsExactlyElementsOf(Stream.concat(Stream.of("sh.enableSharding(\"campus\")"), expected.stream())
                        .toList());
    }

    @Test
    void withoutAClusterThereIsNothingToShard() {
        try (EmbeddedDatabase database = EmbeddedDatabase.inMemory()) {
            Map<String, String> environment = Map.of("MONGODB_URI", database.connectionString());

            Given given = Given.command(environment, Locale.ENGLISH, "shard");

            assertThat(given.exitCode()).isEqualTo(1);
            assertThat(given.err()).contains("is no mongos");
            assertThat(given.out()).isEmpty();
        }
    }

    @Test
    void theEmbeddedDatabaseIsNotSharded() {
        Given given = Given.command("shard");

        assertThat(given.exitCode()).isEqualTo(1);
        assertThat(given.err()).contains("MONGODB_URI names no database");
    }

    @Test
    void takesNoArguments() {
        assertThat(Given.command("shard", "people").exitCode()).isEqualTo(2);
        assertThat(Given.command("shard", "--data", "data").err()).contains("usage: ./qihang shard [--dry-run]");
    }
}
