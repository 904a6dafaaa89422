package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of a collection.
 *
 * @param limit 0 for all
 */
record Find(Filter filter, SortOrder order, long skip, long limit, Deadline deadline) {

    static Find all(Filter filter) {
        return new Find(filter, SortOrder.NONE, 0, 0, Deadline.NONE);
    }

    static Find of(@Nullable Document filter, @Nullable Document order, long skip, long limit) {
        return new Find(
                filter == null ? Filter.EVERYTHING : Filter.of(filter),
                SortOrder.of(order),
                skip,
                Math.abs(limit),
                Deadline.NONE);
    }

    Find until(Deadline until) {
        return new Find(filter, order, skip, limit, until);
    }
}
