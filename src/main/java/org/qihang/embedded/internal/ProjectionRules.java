package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Projections take fields in or leave them out; what is computed is refused. */
final class ProjectionRules {

    private static final Set<String> OPERATORS = Set.of("$slice", "$elemMatch");

    private ProjectionRules() {}

    static void check(@Nullable Document fields) {
        if (fields != null) {
            fields.forEach(ProjectionRules::checkField);
        }
    }

    private static void checkField(String path, @Nullable Object value) {
        if (path.endsWith(".$") || path.contains(".$.")) {
            throw Refused.notSupported("positional projections (" + path + ")");
        }
        boolean plain = value instanceof Number || value instanceof Boolean;
        boolean operator =
                value instanceof Document document && document.size() == 1 && OPERATORS.containsAll(document.keySet());
        if (!plain && !operator) {
            throw Refused.notSupported("computed projections (" + path + ")");
        }
    }
}
