package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Documents on their way to a client, as many at a time as fit into one message. */
final class Batch {

    private static final int MOST_BYTES = 16 * 1000 * 1000;

    private final Iterator<Document> documents;
    private final UnaryOperator<List<Document>> projection;

    Batch(Iterator<Document> documents, UnaryOperator<List<Document>> projection) {
        this.documents = documents;
        this.projection = projection;
    }

    boolean hasMore() {
        return documents.hasNext();
    }

    List<Document> take(int most) {
        List<Document> taken = new ArrayList<>();
        long bytes = 0;
        while (taken.size() < most && bytes < MOST_BYTES && documents.hasNext()) {
            List<Document> next = projection.apply(List.of(documents.next()));
            bytes += Bson.encode(next.getFirst()).length;
            taken.addAll(next);
        }
        return taken;
    }
}
