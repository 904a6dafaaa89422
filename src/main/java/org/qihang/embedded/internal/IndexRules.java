package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an index may be. MongoDB's codes: 67 for a kind that can't be made, 85 and 86 for one that contradicts an index
 * that is there (manual: "createIndexes", "Error Codes").
 */
final class IndexRules {

    private static final Set<String> KNOWN = Set.of("key", "name", "unique", "sparse", "v", "ns", "background");
    private static final int OPTIONS_CONFLICT = 85;
    private static final int KEY_SPECS_CONFLICT = 86;
    private static final int MOST_FIELDS = 32;

    private IndexRules() {}

    static void check(Document command, String namespace, Function<String, List<Document>> existing) {
        List<Document> known = new ArrayList<>(existing.apply(namespace));
        if (command.get("indexes") instanceof Collection<?> indexes) {
            for (Object index : indexes) {
                Document description = Operands.document(index);
                checkKind(description);
                for (Document other : known) {
                    checkConflict(description, other);
                }
                known.add(description);
            }
        } else {
            throw Refused.index("createIndexes needs an array of indexes");
        }
    }

    private static void checkKind(Document index) {
        for (Map.Entry<String, Object> option : index.entrySet()) {
            boolean off = Boolean.FALSE.equals(option.getValue());
            if (!KNOWN.contains(option.getKey()) && !off) {
                throw Refused.index("The embedded database has no indexes with '" + option.getKey() + "'.");
            }
        }
        if (!(index.get("name") instanceof String name) || name.isEmpty() || name.equals("*")) {
            throw Refused.index("An index needs a name.");
        }
        Document key = key(index);
        if (key.isEmpty() || key.size() > MOST_FIELDS) {
            throw Refused.index("An index has 1 to 32 fields.");
        }
        key.forEach(IndexRules::checkField);
        if (key.size() == 1 && key.containsKey("_id") && !"_id_".equals(index.get("name"))) {
            throw Refused.index("The index on _id is always there, and named _id_.");
        }
    }

    private static void checkField(String path, @Nullable Object direction) {
        if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
            throw Refused.index("The embedded database has ascending (1) and descending (-1) indexes only; asked for "
                    + path + ": " + direction + ".");
        }
        if (path.isEmpty() || path.contains("$") || FieldPath.of(path).hasPosition()) {
            throw Refused.index("The embedded database has no index on the path '" + path + "'.");
        }
    }

    private static void checkConflict(Document wanted, Document other) {
        boolean sameName = Objects.equals(wanted.get("name"), other.get("name"));
        boolean sameKey = sameKey(key(wanted), key(other));
        if (sameKey && key(wanted).containsKey("_id") && key(wanted).size() == 1) {
            return;
        }
        boolean sameOptions =
                isOn(wanted, "unique") == isOn(other, "unique") && isOn(wanted, "sparse") == isOn(other, "sparse");
        if (sameName && !(sameKey && sameOptions)) {
            throw new MongoServerError(
                    KEY_SPECS_CONFLICT,
                    "IndexKeySpecsConflict",
                    "An existing index has the same name as the requested index, but other keys or options: "
                            + wanted.get("name") + ", " + key(other) + ".");
        }
        if (!sameName && sameKey) {
            throw new MongoServerError(
                    OPTIONS_CONFLICT,
                    "IndexOptionsConflict",
                    "Index already exists with a different name: " + other.get("name"));
        }
    }

    private static boolean sameKey(Document one, Document other) {
        return Key.ofValue(one).equals(Key.ofValue(other));
    }

    private static boolean isOn(Document index, String option) {
        return Boolean.TRUE.equals(index.get(option));
    }

    private static Document key(Document index) {
        if (index.get("key") instanceof Document key) {
            return key;
        }
        throw Refused.index("An index needs a key.");
    }
}
