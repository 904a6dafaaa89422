package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** What is left of an answer, until the client has fetched or forgotten it. */
final class BatchCursor extends AbstractCursor {

    private final Batch batch;
    private volatile long lastUsed = System.nanoTime();

    BatchCursor(long id, Batch batch) {
        super(id);
        this.batch = batch;
    }

    @Override
    public synchronized boolean isEmpty() {
        return !batch.hasMore();
    }

    @Override
    public synchronized List<Document> takeDocuments(int most) {
        lastUsed = System.nanoTime();
        return batch.take(most > 0 ? most : Integer.MAX_VALUE);
    }

    long idleNanos() {
        return System.nanoTime() - lastUsed;
    }
}
