package org.qihang.contract;

import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** {@code sort.ascending}, {@code sort.descending}, and {@code sort.several} for more than one field. */
final class SortWords {

    private SortWords() {}

    static void of(BsonDocument sort, Set<String> words) {
        sort.values().forEach(direction -> words.add("sort." + direction(direction)));
        if (sort.size() > 1) {
            words.add("sort.several");
        }
    }

    static String direction(BsonValue direction) {
        if (!direction.isNumber()) {
            return direction.toString();
        }
        return direction.asNumber().intValue() > 0 ? "ascending" : "descending";
    }
}
