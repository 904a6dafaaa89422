package org.qihang.contract;

import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** {@code filter.$gt}, and for what needs no operator {@code filter.equality}, {@code filter.null} and the like. */
final class FilterWords {

    private static final String PREFIX = "filter.";
    private static final Set<String> OF_FILTERS = Set.of("$and", "$or", "$nor");
    private static final Set<String> OF_CONDITIONS = Set.of("$not", "$elemMatch");
    private static final Set<String> OF_VALUES = Set.of("$in", "$nin", "$all", "$eq", "$ne");

    private FilterWords() {}

    static void of(BsonDocument filter, Set<String> words) {
        filter.forEach((key, value) -> {
            if (key.startsWith("$")) {
                operator(key, value, words);
            } else {
                condition(value, words);
            }
        });
    }

    private static void condition(BsonValue value, Set<String> words) {
        if (value instanceof BsonDocument document
                && !document.isEmpty()
                && document.getFirstKey().startsWith("$")) {
            document.forEach((operator, operand) -> operator(operator, operand, words));
        } else {
            value(value, words);
        }
    }

    private static void operator(String operator, BsonValue operand, Set<String> words) {
        words.add(PREFIX + operator);
        if (OF_FILTERS.contains(operator)) {
            operand.asArray().forEach(part -> of(part.asDocument(), words));
        } else if (OF_CONDITIONS.contains(operator) && operand instanceof BsonDocument conditions) {
            of(conditions, words);
        } else if (OF_VALUES.contains(operator)) {
            BsonArray values = operand.isArray() ? operand.asArray() : new BsonArray(List.of(operand));
            values.stream().filter(value -> !isOrdinary(value)).forEach(value -> condition(value, words));
        }
    }

    private static void value(BsonValue value, Set<String> words) {
        words.add(PREFIX + (isOrdinary(value) ? "equality" : kind(value)));
    }

    private static boolean isOrdinary(BsonValue value) {
        return !(value.isNull() || value.isRegularExpression() || value.isArray() || value.isDocument());
    }

    private static String kind(BsonValue value) {
        return switch (value.getBsonType()) {
            case NULL -> "null";
            case REGULAR_EXPRESSION -> "regex";
            case ARRAY -> "array";
            default -> "document";
        };
    }
}
