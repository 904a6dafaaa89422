package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order that a query asks for. */
record SortOrder(List<By> fields) {

    record By(FieldPath path, boolean ascending) {}

    static final SortOrder NONE = new SortOrder(List.of());

    static SortOrder of(@Nullable Document sort) {
        if (sort == null || sort.isEmpty()) {
            return NONE;
        }
        List<By> fields = new ArrayList<>();
        sort.forEach((path, direction) -> {
            if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
                throw new BadValueException("$sort key ordering must be 1 (for ascending) or -1 (for descending)");
            }
            // The natural order is that of _id here: MongoDB promises none.
            fields.add(new By(FieldPath.of(path.equals("$natural") ? "_id" : path), number.intValue() > 0));
        });
        return new SortOrder(List.copyOf(fields));
    }

    boolean isNone() {
        return fields.isEmpty();
    }

    /** Documents in this order have their keys in byte order. */
    Key keyOf(Document document) {
        KeyBytes bytes = new KeyBytes();
        for (By by : fields) {
            bytes.raw(IndexFields.sortPart(by.path(), by.ascending(), document).bytes());
        }
        return bytes.toKey();
    }
}
