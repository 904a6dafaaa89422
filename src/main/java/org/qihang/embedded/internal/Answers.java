package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers of many documents: a first batch, and a cursor for what is left (manual: "Cursor Batches"). */
final class Answers {

    private static final int USUAL_FIRST_BATCH = 101;

    private final CursorRegistry cursors;
    private final IdleCursors idle;

    Answers(CursorRegistry cursors) {
        this.cursors = cursors;
        this.idle = new IdleCursors(cursors);
    }

    Document none(String namespace) {
        return answer(namespace, List.of(), 0);
    }

    Document find(StoredCollection collection, Document query) {
        Document fields = Operands.optional(query.get("projection"));
        ProjectionRules.check(fields);
        long limit = number(query, "limit");
        Find find = Find.of(
                        Operands.optional(query.get("filter")),
                        Operands.optional(query.get("sort")),
                        number(query, "skip"),
                        limit)
                .until(Deadline.of(query));
        boolean single = limit < 0 || Utils.isTrue(query.get("singleBatch"));
        Iterator<Document> found = collection.find(find);
        UnaryOperator<List<Document>> projection = batch -> collection.project(batch, fields);
        if (single) {
            Batch batch = new Batch(found, projection);
            return answer(collection.getFullName(), batch.take(Integer.MAX_VALUE), 0);
        }
        return first(collection.getFullName(), new Batch(found, projection), batchSize(query));
    }

    Document first(String namespace, Iterator<Document> found, int batchSize) {
        return first(namespace, new Batch(found, UnaryOperator.identity()), batchSize);
    }

    private Document first(String namespace, Batch batch, int batchSize) {
        List<Document> documents = batchSize == 0 ? List.of() : batch.take(batchSize);
        if (!batch.hasMore()) {
            return answer(namespace, documents, 0);
        }
        BatchCursor cursor = new BatchCursor(cursors.generateCursorId(), batch);
        idle.add(cursor);
        cursors.add(cursor);
        return answer(namespace, documents, cursor.getId());
    }

    static int batchSize(@Nullable Object options) {
        return options instanceof Document document && document.get("batchSize") instanceof Number size
                ? size.intValue()
                : USUAL_FIRST_BATCH;
    }

    private static long number(Document query, String field) {
        return query.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private static Document answer(String namespace, List<Document> documents, long cursor) {
        Document answer = new Document(
                "cursor", new Document("id", cursor).append("ns", namespace).append("firstBatch", documents));
        Utils.markOkay(answer);
        return answer;
    }
}
