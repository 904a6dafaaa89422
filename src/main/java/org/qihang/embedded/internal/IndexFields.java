package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an index, and the entries that a document has in it (manual: "Multikey Indexes"): one for each element
 * of an array; fields below the same array are taken from the same element; a missing field counts as null.
 */
record IndexFields(List<FieldPath> paths, List<Boolean> ascending) {

    /** What a document brings into the index, and which fields (as bits) led through an array. */
    record Entries(Set<Key> keys, long arrays) {}

    static IndexFields of(List<IndexKey> keys) {
        return new IndexFields(
                keys.stream().map(key -> FieldPath.of(key.getKey())).toList(),
                keys.stream().map(IndexKey::isAscending).toList());
    }

    int count() {
        return paths.size();
    }

    /** The bytes of one value as the given field keeps them. */
    Key part(int field, Key value) {
        return ascending.get(field) ? value : value.inverted();
    }

    boolean anyPresent(Document document) {
        return paths.stream().anyMatch(path -> path.anyValue(document, value -> !(value instanceof Missing)));
    }

    Entries entriesOf(Document document) {
        Walk walk = new Walk();
        Object[] values = new Object[count()];
        Arrays.fill(values, document);
        walk.visit(values, new int[count()]);
        return new Entries(walk.keys, walk.arrays);
    }

    private final class Walk {

        private final Set<Key> keys = new LinkedHashSet<>();
        private long arrays;

        /** Each field has come to a value, and {@code done} of its steps are behind it; -1 when it is at its end. */
        private void visit(@Nullable Object[] values, int[] done) {
            List<?> array = null;
            for (int field = 0; field < values.length; field++) {
                descend(values, done, field);
                if (done[field] >= 0 && values[field] instanceof List<?> found) {
                    arrays |= 1L << field;
                    if (array != null && array != found) {
                        throw new CannotIndexParallelArraysError(List.of(
                                paths.get(field).text(),
                                paths.get(fieldOf(values, done, array)).text()));
                    }
                    array = found;
                }
            }
            if (array == null) {
                emit(values);
            } else if (array.isEmpty()) {
                enter(values, done, array, Missing.getInstance(), true);
            } else {
                for (Object element : array) {
                    enter(values, done, array, element, false);
                }
            }
        }

        private void descend(@Nullable Object[] values, int[] done, int field) {
            List<String> steps = paths.get(field).steps();
            while (done[field] >= 0 && done[field] < steps.size() && !(values[field] instanceof List)) {
                values[field] = values[field] instanceof Document inner
                        ? inner.getOrMissing(steps.get(done[field]))
                        : Missing.getInstance();
                done[field]++;
            }
        }

        private int fieldOf(@Nullable Object[] values, int[] done, List<?> array) {
            int field = 0;
            while (done[field] < 0 || values[field] != array) {
                field++;
            }
            return field;
        }

        private void enter(
                @Nullable Object[] values, int[] done, List<?> array, @Nullable Object element, boolean empty) {
            @Nullable Object[] inner = values.clone();
            int[] behind = done.clone();
            for (int field = 0; field < values.length; field++) {
                if (done[field] >= 0 && values[field] == array) {
                    boolean atEnd = done[field] == paths.get(field).steps().size();
                    if (atEnd) {
                        inner[field] = empty ? KeyBytes.EMPTY : element;
                        behind[field] = -1;
                    } else {
                        inner[field] = element instanceof Document ? element : Missing.getInstance();
                    }
                }
            }
            visit(inner, behind);
        }

        private void emit(@Nullable Object[] values) {
            KeyBytes bytes = new KeyBytes();
            for (int field = 0; field < values.length; field++) {
                bytes.raw(part(field, Key.ofValue(values[field])).bytes());
            }
            keys.add(bytes.toKey());
        }
    }

    /** The least (or, descending, greatest) value of one path: where a document stands in a sort by it. */
    static Key sortPart(FieldPath path, boolean ascending, Document document) {
        IndexFields one = new IndexFields(List.of(path), List.of(ascending));
        return one.entriesOf(document).keys().stream().min(Key::compareTo).orElseThrow();
    }
}
