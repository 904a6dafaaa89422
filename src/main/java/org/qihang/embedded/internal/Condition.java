package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.backend.BsonType;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a filter asks of one value (manual: "Query and Projection Operators"). */
sealed interface Condition {

    boolean test(@Nullable Object value);

    /** Whether an array at the end of the path is also looked at element by element. */
    default boolean looksIntoArrays() {
        return true;
    }

    record Equal(@Nullable Object operand, Key key) implements Condition {

        static Equal to(@Nullable Object operand) {
            return new Equal(operand, Key.ofValue(operand));
        }

        @Override
        public boolean test(@Nullable Object value) {
            return KeyBytes.typeOf(value) == KeyBytes.typeOf(operand)
                    && Key.ofValue(value).equals(key);
        }
    }

    enum Direction {
        GREATER,
        GREATER_OR_EQUAL,
        LESS,
        LESS_OR_EQUAL;

        boolean orEqual() {
            return this == GREATER_OR_EQUAL || this == LESS_OR_EQUAL;
        }

        boolean up() {
            return this == GREATER || this == GREATER_OR_EQUAL;
        }
    }

    /** Compares values of the operand's type only; MinKey and MaxKey compare with all ("Comparison/Sort Order"). */
    record Compared(Direction direction, @Nullable Object operand, Key key) implements Condition {

        static Compared by(Direction direction, @Nullable Object operand) {
            return new Compared(direction, operand, Key.ofValue(operand));
        }

        @Override
        public boolean test(@Nullable Object value) {
            if (!anyType() && KeyBytes.typeOf(value) != type() || value instanceof Missing && anyType()) {
                return false;
            }
            int order = Key.ofValue(value).compareTo(key);
            if (order == 0) {
                return direction.orEqual();
            }
            return !isNaN(value) && !isNaN(operand) && direction.up() == order > 0;
        }

        int type() {
            return KeyBytes.typeOf(operand);
        }

        boolean anyType() {
            return type() == KeyBytes.MIN_KEY || type() == KeyBytes.MAX_KEY;
        }

        static boolean isNaN(@Nullable Object value) {
            return value instanceof Number number && Double.isNaN(number.doubleValue());
        }
    }

    record In(List<Condition> choices) implements Condition {

        @Override
        public boolean test(@Nullable Object value) {
            return choices.stream().anyMatch(choice -> choice.test(value));
        }
    }

    record Matches(BsonRegularExpression expression) implements Condition {

        @Override
        public boolean test(@Nullable Object value) {
            return value instanceof String text && expression.matcher(text).find()
                    || value instanceof BsonRegularExpression
                            && Key.ofValue(value).equals(Key.ofValue(expression));
        }
    }

    record Exists() implements Condition {

        @Override
        public boolean test(@Nullable Object value) {
            return !(value instanceof Missing);
        }

        @Override
        public boolean looksIntoArrays() {
            return false;
        }
    }

    record OfType(Set<BsonType> types) implements Condition {

        @Override
        public boolean test(@Nullable Object value) {
            return !(value instanceof Missing) && types.stream().anyMatch(type -> type.matches(value));
        }
    }

    record Size(int size) implements Condition {

        @Override
        public boolean test(@Nullable Object value) {
            return value instanceof Collection<?> array && array.size() == size;
        }

        @Override
        public boolean looksIntoArrays() {
            return false;
        }
    }

    record Remainder(long divisor, long remainder) implements Condition {

        @Override
        public boolean test(@Nullable Object value) {
            return value instanceof Number number
                    && Double.isFinite(number.doubleValue())
                    && number.longValue() % divisor == remainder;
        }
    }

    /** An element that is a document and passes the filter. */
    record DocumentElement(Filter filter) implements Condition {

        @Override
        public boolean test(@Nullable Object value) {
            return value instanceof Collection<?> array
                    && array.stream().anyMatch(e -> e instanceof Document document && filter.matches(document));
        }

        @Override
        public boolean looksIntoArrays() {
            return false;
        }
    }

    /** An element that passes every condition by itself. */
    record ValueElement(Condition conditions) implements Condition {

        @Override
        public boolean test(@Nullable Object value) {
            return value instanceof Collection<?> array && array.stream().anyMatch(conditions::test);
        }

        @Override
        public boolean looksIntoArrays() {
            return false;
        }
    }

    /** Only within an element: at the end of a path each condition stands by itself (see {@link Filter}). */
    record Every(List<Condition> conditions) implements Condition {

        @Override
        public boolean test(@Nullable Object value) {
            return conditions.stream().allMatch(condition -> condition.test(value));
        }
    }

    /** Only within an element, as {@link Every}. */
    record Not(Condition condition) implements Condition {

        @Override
        public boolean test(@Nullable Object value) {
            return !condition.test(value);
        }
    }
}
