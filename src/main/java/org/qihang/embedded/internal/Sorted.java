package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Sorts in memory; with a limit it keeps no more documents than are wanted. */
final class Sorted {

    private record Placed(Key key, long number, Document document) {}

    private static final Comparator<Placed> ORDER =
            Comparator.comparing(Placed::key).thenComparingLong(Placed::number);

    private Sorted() {}

    static Iterator<Document> of(Iterator<Document> documents, SortOrder order, long limit) {
        List<Placed> placed = limit > 0 ? first(documents, order, limit) : all(documents, order);
        placed.sort(ORDER);
        return placed.stream().map(Placed::document).iterator();
    }

    private static List<Placed> all(Iterator<Document> documents, SortOrder order) {
        List<Placed> placed = new ArrayList<>();
        documents.forEachRemaining(d -> placed.add(new Placed(order.keyOf(d), placed.size(), d)));
        return placed;
    }

    private static List<Placed> first(Iterator<Document> documents, SortOrder order, long limit) {
        PriorityQueue<Placed> first = new PriorityQueue<>(ORDER.reversed());
        long number = 0;
        while (documents.hasNext()) {
            Document document = documents.next();
            first.add(new Placed(order.keyOf(document), number++, document));
            if (first.size() > limit) {
                first.remove();
            }
        }
        return new ArrayList<>(first);
    }
}
