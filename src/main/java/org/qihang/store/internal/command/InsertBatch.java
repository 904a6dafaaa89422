package org.qihang.store.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;

/** Gathers as many documents as one command had better carry. */
final class InsertBatch {

    private static final int MOST_DOCUMENTS = 1_000;
    private static final int MOST_BYTES = 8 << 20;

    private final Consumer<List<RawBsonDocument>> insert;
    private final List<RawBsonDocument> waiting = new ArrayList<>();
    private long bytes;

    InsertBatch(Consumer<List<RawBsonDocument>> insert) {
        this.insert = insert;
    }

    void add(RawBsonDocument document) {
        waiting.add(document);
        bytes += document.getByteBuffer().remaining();
        if (waiting.size() >= MOST_DOCUMENTS || bytes >= MOST_BYTES) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            insert.accept(waiting);
            waiting.clear();
            bytes = 0;
        }
    }
}
