package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the entries of an index are those that its documents should have: the command {@code validate}. */
final class Agreement {

    private Agreement() {}

    static List<String> errorsOf(StoredIndex index, Map<Key, byte[]> documents) {
        List<String> errors = new ArrayList<>();
        long expected = 0;
        for (Map.Entry<Key, byte[]> entry : documents.entrySet()) {
            Document document = Bson.decode(entry.getValue());
            for (Key value : index.entriesOf(document).keys()) {
                expected++;
                if (!index.entries().containsKey(value.then(entry.getKey()))) {
                    errors.add(index.getName() + " lacks an entry of " + document.get("_id"));
                }
            }
        }
        if (index.getCount() != expected) {
            errors.add(index.getName() + " has " + index.getCount() + " entries, and should have " + expected);
        }
        return errors;
    }
}
