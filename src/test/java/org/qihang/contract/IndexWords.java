package org.qihang.contract;

import java.util.Set;
import org.bson.BsonDocument;

/** {@code index.ascending}, {@code index.compound}, {@code index.sparse} and the like. */
final class IndexWords {

    private IndexWords() {}

    static void of(BsonDocument index, Set<String> words) {
        BsonDocument key = index.getDocument("key");
        key.values().forEach(direction -> words.add("index." + SortWords.direction(direction)));
        if (key.size() > 1) {
            words.add("index.compound");
        }
        index.forEach((option, value) -> {
            boolean off = value.isBoolean() && !value.asBoolean().getValue();
            if (!off && !option.equals("key") && !option.equals("name")) {
                words.add("index." + option);
            }
        });
    }
}
