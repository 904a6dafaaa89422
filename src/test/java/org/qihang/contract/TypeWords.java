package org.qihang.contract;

import java.util.Locale;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** {@code type.date}, {@code type.int64} and the like: the types of the values that are stored. */
final class TypeWords {

    private TypeWords() {}

    static void of(BsonValue value, Set<String> words) {
        words.add("type." + value.getBsonType().name().toLowerCase(Locale.ROOT));
        if (value instanceof BsonDocument document) {
            document.values().forEach(inner -> of(inner, words));
        } else if (value instanceof BsonArray array) {
            array.forEach(inner -> of(inner, words));
        }
    }
}
