package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.backend.BsonType;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a filter document; refuses each operator that it doesn't know. */
final class FilterReader {

    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor", "$expr", "$comment");
    private static final Set<String> REFERENCE = Set.of("$ref", "$id", "$db");

    private FilterReader() {}

    static Filter read(Document query) {
        List<Filter> parts = new ArrayList<>();
        query.forEach((key, operand) -> {
            if (key.startsWith("$") && !REFERENCE.contains(key)) {
                logical(key, operand, parts);
            } else {
                parts.addAll(field(FieldPath.of(key), operand));
            }
        });
        return all(parts);
    }

    private static void logical(String operator, @Nullable Object operand, List<Filter> into) {
        switch (operator) {
            case "$and" -> branches(operand).forEach(branch -> flatten(branch, into));
            case "$or" -> into.add(new Filter.Or(branches(operand)));
            case "$nor" -> into.add(new Filter.Not(new Filter.Or(branches(operand))));
            case "$expr" -> into.add(new Filter.Computed(required(operand)));
            case "$comment" -> {}
            default ->
                throw new BadValueException("unknown top level operator: " + operator
                        + ". The embedded database has no $text, $where, $jsonSchema and no geographic operators.");
        }
    }

    private static void flatten(Filter branch, List<Filter> into) {
        if (branch instanceof Filter.And(List<Filter> parts)) {
            into.addAll(parts);
        } else {
            into.add(branch);
        }
    }

    private static List<Filter> branches(@Nullable Object operand) {
        if (!(operand instanceof Collection<?> list) || list.isEmpty()) {
            throw new BadValueException("$and/$or/$nor must be a nonempty array");
        }
        return list.stream()
                .map(branch -> read(document(branch, "$and/$or/$nor")))
                .toList();
    }

    private static List<Filter> field(FieldPath path, @Nullable Object operand) {
        if (operand instanceof Document operators && isOperators(operators)) {
            return conditions(operators, condition -> new Filter.Field(path, condition));
        }
        return List.of(new Filter.Field(path, equal(operand)));
    }

    static boolean isOperators(Document document) {
        if (document.isEmpty()) {
            return false;
        }
        String first = document.keySet().iterator().next();
        return first.startsWith("$") && !REFERENCE.contains(first);
    }

    private static Condition equal(@Nullable Object operand) {
        return operand instanceof BsonRegularExpression expression
                ? new Condition.Matches(expression)
                : Condition.Equal.to(operand);
    }

    private static List<Filter> conditions(Document operators, Function<Condition, Filter> at) {
        List<Filter> parts = new ArrayList<>();
        for (Map.Entry<String, Object> entry : operators.entrySet()) {
            Object operand = entry.getValue();
            switch (entry.getKey()) {
                case "$ne" -> parts.add(new Filter.Not(at.apply(Condition.Equal.to(notRegex("$ne", operand)))));
                case "$nin" -> parts.add(new Filter.Not(at.apply(in("$nin", operand))));
                case "$not" -> parts.add(new Filter.Not(negated(operand, at)));
                case "$exists" -> {
                    Filter exists = at.apply(new Condition.Exists());
                    parts.add(Utils.isTrue(operand) ? exists : new Filter.Not(exists));
                }
                case "$all" -> parts.add(every(operand, at));
                case "$options" -> {}
                default -> parts.add(at.apply(single(entry.getKey(), operand, operators)));
            }
        }
        return parts;
    }

    private static Filter negated(@Nullable Object operand, Function<Condition, Filter> at) {
        if (operand instanceof BsonRegularExpression expression) {
            return at.apply(new Condition.Matches(expression));
        }
        if (operand instanceof Document operators && isOperators(operators)) {
            return all(conditions(operators, at));
        }
        throw new BadValueException("$not needs a regex or a document with operators");
    }

    private static Filter every(@Nullable Object operand, Function<Condition, Filter> at) {
        List<Filter> parts = new ArrayList<>();
        for (Object element : list("$all", operand)) {
            if (element instanceof Document operators && isOperators(operators)) {
                if (!operators.keySet().equals(Set.of("$elemMatch"))) {
                    throw new BadValueException("no $ expressions in $all, but for $elemMatch");
                }
                parts.addAll(conditions(operators, at));
            } else {
                parts.add(at.apply(equal(element)));
            }
        }
        return parts.isEmpty() ? new Filter.Nothing() : all(parts);
    }

    private static Condition single(String operator, @Nullable Object operand, Document operators) {
        return switch (operator) {
            case "$eq" -> Condition.Equal.to(operand);
            case "$gt" -> compared(Condition.Direction.GREATER, operator, operand);
            case "$gte" -> compared(Condition.Direction.GREATER_OR_EQUAL, operator, operand);
            case "$lt" -> compared(Condition.Direction.LESS, operator, operand);
            case "$lte" -> compared(Condition.Direction.LESS_OR_EQUAL, operator, operand);
            case "$in" -> in(operator, operand);
            case "$regex" -> regex(operand, operators.get("$options"));
            case "$size" -> size(operand);
            case "$type" -> type(operand);
            case "$mod" -> remainder(operand);
            case "$elemMatch" -> element(document(operand, operator));
            default -> throw new BadValueException("unknown operator: " + operator);
        };
    }

    private static Condition compared(Condition.Direction direction, String operator, @Nullable Object operand) {
        return Condition.Compared.by(direction, notRegex(operator, operand));
    }

    private static @Nullable Object notRegex(String operator, @Nullable Object operand) {
        if (operand instanceof BsonRegularExpression) {
            throw new BadValueException("Can't have regex as arg to " + operator + ".");
        }
        return operand;
    }

    private static Condition in(String operator, @Nullable Object operand) {
        List<Condition> choices = new ArrayList<>();
        for (Object choice : list(operator, operand)) {
            if (choice instanceof Document operators && isOperators(operators)) {
                throw new BadValueException("cannot nest $ under " + operator);
            }
            choices.add(equal(choice));
        }
        return new Condition.In(List.copyOf(choices));
    }

    private static Condition regex(@Nullable Object operand, @Nullable Object options) {
        String flags = options == null ? "" : options.toString();
        return switch (operand) {
            case BsonRegularExpression given when flags.isEmpty() -> new Condition.Matches(given);
            case BsonRegularExpression given ->
                new Condition.Matches(new BsonRegularExpression(given.getPattern(), flags));
            case String pattern -> new Condition.Matches(new BsonRegularExpression(pattern, flags));
            case null, default -> throw new BadValueException("$regex has to be a string");
        };
    }

    private static Condition size(@Nullable Object operand) {
        if (operand instanceof Number number && number.doubleValue() == number.intValue() && number.intValue() >= 0) {
            return new Condition.Size(number.intValue());
        }
        throw new BadValueException("$size needs a whole number that isn't negative");
    }

    private static Condition type(@Nullable Object operand) {
        Set<BsonType> types = EnumSet.noneOf(BsonType.class);
        for (Object type : operand instanceof Collection<?> list ? list : List.of(required(operand))) {
            if ("number".equals(type)) {
                types.addAll(Set.of(BsonType.INT, BsonType.LONG, BsonType.DOUBLE, BsonType.DECIMAL128));
            } else if (type instanceof Number number) {
                types.add(BsonType.forNumber(number));
            } else {
                types.add(BsonType.forString(String.valueOf(type)));
            }
        }
        return new Condition.OfType(types);
    }

    private static Condition remainder(@Nullable Object operand) {
        if (operand instanceof List<?> pair
                && pair.size() == 2
                && pair.get(0) instanceof Number divisor
                && pair.get(1) instanceof Number remainder
                && divisor.longValue() != 0) {
            return new Condition.Remainder(divisor.longValue(), remainder.longValue());
        }
        throw new BadValueException("malformed mod, needs a divisor and a remainder");
    }

    private static Condition element(Document operand) {
        boolean ofValues = isOperators(operand)
                && !LOGICAL.contains(operand.keySet().iterator().next());
        return ofValues ? new Condition.ValueElement(within(operand)) : new Condition.DocumentElement(read(operand));
    }

    /** The same operators, asked of one element by itself. */
    private static Condition within(Document operators) {
        List<Condition> parts =
                conditions(operators, condition -> new Filter.Field(FieldPath.of(""), condition)).stream()
                        .map(FilterReader::unwrap)
                        .toList();
        return new Condition.Every(parts);
    }

    private static Condition unwrap(Filter filter) {
        return switch (filter) {
            case Filter.Field(FieldPath _, Condition condition) -> condition;
            case Filter.Not(Filter part) -> new Condition.Not(unwrap(part));
            case Filter.And(List<Filter> parts) ->
                new Condition.Every(parts.stream().map(FilterReader::unwrap).toList());
            case Filter.Nothing _ -> new Condition.In(List.of());
            default -> throw new BadValueException("This operator can't stand within $elemMatch of values");
        };
    }

    private static Filter all(List<Filter> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(List.copyOf(parts));
    }

    private static Collection<?> list(String operator, @Nullable Object operand) {
        if (operand instanceof Collection<?> list) {
            return list;
        }
        throw new BadValueException(operator + " needs an array");
    }

    private static Document document(@Nullable Object operand, String operator) {
        if (operand instanceof Document document) {
            return document;
        }
        throw new BadValueException(operator + " needs an Object");
    }

    private static Object required(@Nullable Object operand) {
        if (operand == null) {
            throw new BadValueException("operand is missing");
        }
        return operand;
    }
}
