package org.qihang.contract;

import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** {@code projection.inclusion}, {@code projection.exclusion}, {@code projection.$slice} and the like. */
final class ProjectionWords {

    private ProjectionWords() {}

    static void of(BsonDocument projection, Set<String> words) {
        projection.forEach((field, value) -> words.add("projection." + kind(field, value)));
    }

    private static String kind(String field, BsonValue value) {
        if (field.endsWith(".$")) {
            return "$";
        }
        if (value instanceof BsonDocument operator && !operator.isEmpty()) {
            return operator.getFirstKey();
        }
        boolean in = value.isBoolean()
                ? value.asBoolean().getValue()
                : !value.isNumber() || value.asNumber().intValue() != 0;
        return in ? "inclusion" : "exclusion";
    }
}
