package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A dotted path into a document, walked as MongoDB walks it for a filter (manual: "Query on Embedded/Nested
 * Documents", "Query an Array"): an array on the way is entered, element by element, and by position where the path
 * has a number.
 */
record FieldPath(String text, List<String> steps) {

    static FieldPath of(String text) {
        return new FieldPath(text, List.of(text.split("\\.", -1)));
    }

    boolean hasPosition() {
        return steps.stream().anyMatch(FieldPath::isPosition);
    }

    /** True as soon as one value at the end of the path passes: elements of an array there first, then the array. */
    boolean anyElement(Object document, Predicate<@Nullable Object> test) {
        return walk(document, 0, value -> {
            if (value instanceof Collection<?> array) {
                for (Object element : array) {
                    if (test.test(element)) {
                        return true;
                    }
                }
            }
            return test.test(value);
        });
    }

    /** As {@link #anyElement}, with an array at the end as one value. */
    boolean anyValue(Object document, Predicate<@Nullable Object> test) {
        return walk(document, 0, test);
    }

    private boolean walk(@Nullable Object value, int at, Predicate<@Nullable Object> test) {
        if (at == steps.size()) {
            return test.test(value);
        }
        String step = steps.get(at);
        return switch (value) {
            case Document document -> walk(document.getOrMissing(step), at + 1, test);
            case List<?> array -> walkArray(array, step, at, test);
            case null, default -> test.test(Missing.getInstance());
        };
    }

    private boolean walkArray(List<?> array, String step, int at, Predicate<@Nullable Object> test) {
        if (isPosition(step)) {
            int position = Integer.parseInt(step);
            if (position < array.size() && walk(array.get(position), at + 1, test)) {
                return true;
            }
        }
        for (Object element : array) {
            if (element instanceof Document && walk(element, at, test)) {
                return true;
            }
        }
        return false;
    }

    static boolean isPosition(String step) {
        return !step.isEmpty() && step.length() < 10 && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
