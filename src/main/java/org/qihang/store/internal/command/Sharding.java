package org.qihang.store.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * The commands by which a sharded cluster spreads the collections, all that a backup holds; the few others are small.
 * The key is the range of {@code _id}: MongoDB holds a ranged shard key unique in the whole cluster, and its index is there in every collection, also in one with documents
 * (manual: "Shard Key Indexes"). The product's ids are random or begin with what is, so ranges fill evenly. Repeating a
 * command with the same key changes nothing.
 */
record Sharding(List<Step> steps) {

    /** One command to the database {@code admin}, and the same for mongosh. */
    record Step(String line, Document command) {}

    static Sharding of(String database) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("sh.enableSharding(\"" + database + "\")", new Document("enableSharding", database)));
        for (String collection :
                DeclaredNames.all().stream().filter(Contents::isKept).toList()) {
            String namespace = database + "." + collection;
            steps.add(new Step(
                    "sh.shardCollection(\"" + namespace + "\", { _id: 1 })",
                    new Document("shardCollection", namespace).append("key", new Document("_id", 1))));
        }
        return new Sharding(List.copyOf(steps));
    }

    List<String> lines() {
        return steps.stream().map(Step::line).toList();
    }
}
