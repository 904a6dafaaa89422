package org.qihang.store.internal.command;

import java.util.Set;
import org.bson.Document;
import org.qihang.store.internal.UnfinishedRestore;

/**
 * One collection of a backup.
 *
 * @param sha256 of its documents as BSON, one after another, in hexadecimal digits
 */
record Contents(String collection, long documents, long bytes, String sha256) {

    /** Small, and of use for minutes only: they belong to the processes that run. */
    private static final Set<String> PASSING = Set.of("leases", "hints");

    Contents {
        if (!isKept(collection)) {
            throw new IllegalArgumentException(collection + " is in no backup");
        }
    }

    /** Everything but what is passing, and what is the server's or the restore's own. */
    static boolean isKept(String collection) {
        return !collection.isEmpty()
                && !collection.startsWith("system.")
                && !PASSING.contains(collection)
                && !collection.equals(UnfinishedRestore.COLLECTION);
    }

    static Contents read(Document from) {
        return new Contents(
                from.getString("name"),
                from.get("documents", Number.class).longValue(),
                from.get("bytes", Number.class).longValue(),
                from.getString("sha256"));
    }

    Document toDocument() {
        return new Document("name", collection)
                .append("documents", documents)
                .append("bytes", bytes)
                .append("sha256", sha256);
    }

    String entry() {
        return collection + ".bson";
    }
}
