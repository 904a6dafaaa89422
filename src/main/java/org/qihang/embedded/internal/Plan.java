package org.qihang.embedded.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the documents for a filter are found: ranges of indexes to read, and whether what comes is in the wanted order.
 * The filter is always asked again, so a plan may bring too many documents, but none twice and none too few.
 */
record Plan(List<Access> accesses, boolean backwards, boolean sorted, int worth) {

    /** Ranges of one index; without an index, of the documents themselves, which stand in the order of {@code _id}. */
    record Access(@Nullable StoredIndex index, List<Range> ranges) {

        String name() {
            if (index != null) {
                return index.getName();
            }
            return ranges.equals(List.of(Range.EVERYTHING)) ? "" : "_id_";
        }

        boolean mayRepeat() {
            return index != null && index.isMultikey();
        }
    }

    static Plan scan() {
        return new Plan(List.of(new Access(null, List.of(Range.EVERYTHING))), false, false, 0);
    }

    boolean mayRepeat() {
        return accesses.size() > 1 || accesses.stream().anyMatch(Access::mayRepeat);
    }

    /** Whether every document is read. */
    boolean readsAll() {
        return accesses.stream().anyMatch(access -> access.name().isEmpty());
    }
}
