package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the values that pass a condition stand in an index: never less than those that pass, often exactly those.
 *
 * @param ranges in order, apart from each other
 * @param points whether each range is one value
 * @param rejectsMissing whether a document without the field can't pass: asked before a sparse index is used
 */
record Bounds(List<Range> ranges, boolean points, boolean rejectsMissing) {

    /** Null when the condition says nothing that an index could use. */
    static @Nullable Bounds of(Condition condition) {
        return switch (condition) {
            case Condition.Equal equal -> equal(equal);
            case Condition.Compared compared -> compared(compared);
            case Condition.In in -> in(in);
            case Condition.Matches matches -> matches(matches.expression());
            default -> null;
        };
    }

    private static @Nullable Bounds equal(Condition.Equal equal) {
        return equal.operand() instanceof Collection
                ? null
                : new Bounds(List.of(Range.startingWith(equal.key())), true, equal.operand() != null);
    }

    private static @Nullable Bounds compared(Condition.Compared compared) {
        Condition.Direction direction = compared.direction();
        if (compared.anyType() || compared.type() == KeyBytes.ARRAY || Condition.Compared.isNaN(compared.operand())) {
            return null;
        }
        if (compared.type() == KeyBytes.NULL) {
            List<Range> nulls = direction.orEqual() ? List.of(Range.startingWith(compared.key())) : List.of();
            return new Bounds(nulls, true, !direction.orEqual());
        }
        Range type = Range.startingWith(new KeyBytes().type(compared.type()).toKey());
        Range equal = Range.startingWith(compared.key());
        Range range = switch (direction) {
            case GREATER -> new Range(Key.of(end(equal).bytes()), type.to());
            case GREATER_OR_EQUAL -> new Range(equal.from(), type.to());
            case LESS -> new Range(type.from(), equal.from());
            case LESS_OR_EQUAL -> new Range(type.from(), equal.to());
        };
        return new Bounds(List.of(range), false, true);
    }

    private static Key end(Range range) {
        Key end = range.to();
        if (end == null) {
            throw new IllegalStateException("every value's bytes start with its type, which is never the last");
        }
        return end;
    }

    private static @Nullable Bounds in(Condition.In in) {
        List<Range> ranges = new ArrayList<>();
        boolean points = true;
        boolean rejectsMissing = true;
        for (Condition choice : in.choices()) {
            Bounds bounds = of(choice);
            if (bounds == null) {
                return null;
            }
            ranges.addAll(bounds.ranges);
            points &= bounds.points;
            rejectsMissing &= bounds.rejectsMissing;
        }
        return new Bounds(apart(ranges), points, rejectsMissing);
    }

    private static List<Range> apart(List<Range> ranges) {
        List<Range> ordered = new ArrayList<>(ranges);
        ordered.sort(Comparator.comparing(Range::from));
        List<Range> apart = new ArrayList<>();
        for (Range next : ordered) {
            Range last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || last.to() != null && last.to().compareTo(next.from()) <= 0) {
                apart.add(next);
            } else if (last.to() != null && (next.to() == null || next.to().compareTo(last.to()) > 0)) {
                apart.set(apart.size() - 1, new Range(last.from(), next.to()));
            }
        }
        return apart;
    }

    /** A regular expression that is fixed to the beginning: a range of strings, and the same expression as a value. */
    private static @Nullable Bounds matches(BsonRegularExpression expression) {
        String prefix = RegexPrefix.of(expression);
        if (prefix.isEmpty()) {
            return null;
        }
        Range strings = Range.startingWith(new KeyBytes().textPrefix(prefix).toKey());
        Range itself = Range.startingWith(Key.ofValue(expression));
        return new Bounds(List.of(strings, itself), false, true);
    }

    /** Right only where no array is on the way: else two elements may pass one condition each. */
    Bounds and(Bounds other) {
        List<Range> both = new ArrayList<>();
        for (Range mine : ranges) {
            for (Range theirs : other.ranges) {
                Range common = mine.and(theirs);
                if (!common.isEmpty()) {
                    both.add(common);
                }
            }
        }
        return new Bounds(apart(both), points || other.points, rejectsMissing || other.rejectsMissing);
    }
}
