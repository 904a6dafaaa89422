package org.qihang.store.internal.watch;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.springframework.stereotype.Component;

/**
 * Says of a command what the developer of a query needs to find it and its index: the collection, the fields and
 * operators of the filter, the order. Commands that differ in values alone have the same shape, and no value is in it.
 */
@Component
class Shapes {

    private static final int DEEPEST = 5;
    private static final int LONGEST = 400;
    private static final Set<String> OPERATORS = Set.of(
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$in",
            "$nin",
            "$exists",
            "$type",
            "$size",
            "$all",
            "$regex",
            "$options",
            "$mod",
            "$elemMatch",
            "$not",
            "$and",
            "$or",
            "$nor",
            "$expr");
    private static final Set<String> STAGES = Set.of(
            "$match",
            "$group",
            "$sort",
            "$limit",
            "$skip",
            "$project",
            "$unwind",
            "$lookup",
            "$count",
            "$addFields",
            "$set",
            "$unset",
            "$replaceRoot",
            "$sample",
            "$merge",
            "$out",
            "$facet");

    private final KnownNames names;

    Shapes(KnownNames names) {
        this.names = names;
    }

    /** As {@code find people {email, state $in} sort -at limit 30}. */
    String of(SentCommand command) {
        StringBuilder shape =
                new StringBuilder(command.name()).append(' ').append(names.collection(command.collection()));
        if (command.filter() != null) {
            shape.append(' ').append(filter(command.filter(), 0));
        }
        if (command.pipeline() != null) {
            shape.append(' ').append(pipeline(command.pipeline()));
        }
        if (command.sort() != null && !command.sort().isEmpty()) {
            shape.append(" sort ").append(sort(command.sort()));
        }
        if (command.skips()) {
            shape.append(" skip");
        }
        if (command.limit() != 0) {
            shape.append(" limit ").append(command.limit());
        }
        return shape.length() > LONGEST ? shape.substring(0, LONGEST) + "…" : shape.toString();
    }

    private String filter(BsonDocument filter, int depth) {
        return depth > DEEPEST
                ? "{…}"
                : filter.entrySet().stream()
                        .map(condition -> condition(condition, depth))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private String condition(Map.Entry<String, BsonValue> condition, int depth) {
        BsonValue value = condition.getValue();
        if (condition.getKey().startsWith("$")) {
            return operator(condition.getKey()) + (value.isArray() ? alternatives(value.asArray(), depth) : "");
        }
        String field = names.path(condition.getKey());
        return value.isDocument() && hasOperators(value.asDocument())
                ? field + " " + operators(value.asDocument(), depth)
                : field;
    }

    private String alternatives(BsonArray parts, int depth) {
        return parts.stream()
                .filter(BsonValue::isDocument)
                .map(part -> filter(part.asDocument(), depth + 1))
                .distinct()
                .collect(Collectors.joining(" | ", "[", "]"));
    }

    private static boolean hasOperators(BsonDocument value) {
        return !value.isEmpty() && value.getFirstKey().startsWith("$");
    }

    private String operators(BsonDocument value, int depth) {
        return value.entrySet().stream()
                .map(entry -> operator(entry.getKey()) + inside(entry.getKey(), entry.getValue(), depth))
                .collect(Collectors.joining(" "));
    }

    private String inside(String operator, BsonValue operand, int depth) {
        if (!operand.isDocument()) {
            return "";
        }
        return switch (operator) {
            case "$elemMatch" -> filter(operand.asDocument(), depth + 1);
            case "$not" -> depth > DEEPEST ? "{…}" : "{" + operators(operand.asDocument(), depth + 1) + "}";
            default -> "";
        };
    }

    private static String operator(String name) {
        return OPERATORS.contains(name) ? name : "$" + KnownNames.UNKNOWN;
    }

    private String pipeline(BsonArray stages) {
        return stages.stream()
                .filter(BsonValue::isDocument)
                .map(BsonValue::asDocument)
                .flatMap(stage -> stage.entrySet().stream().limit(1))
                .map(stage -> (STAGES.contains(stage.getKey()) ? stage.getKey() : "$" + KnownNames.UNKNOWN)
                        + (stage.getKey().equals("$match") && stage.getValue().isDocument()
                                ? filter(stage.getValue().asDocument(), 0)
                                : ""))
                .collect(Collectors.joining(" ", "[", "]"));
    }

    private String sort(BsonDocument sort) {
        return sort.entrySet().stream()
                .map(by -> (isDescending(by.getValue()) ? "-" : "") + names.path(by.getKey()))
                .collect(Collectors.joining(","));
    }

    private static boolean isDescending(BsonValue direction) {
        return direction.isNumber() && direction.asNumber().intValue() < 0;
    }
}
