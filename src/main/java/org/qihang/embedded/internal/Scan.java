package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of a plan that pass its filter, some at a time. Between two times nothing is held, neither lock
 * nor old version: it goes on after the last key that it saw. So an answer of any length costs little memory, and
 * writers wait for a moment only.
 */
final class Scan implements Iterator<Document> {

    private static final int FIRST = 16;
    private static final int MOST = 512;

    private final Plan plan;
    private final Filter filter;
    private final MVMap<Key, byte[]> documents;
    private final Lock reading;
    private final Deadline deadline;
    private final @Nullable Set<Key> seen;
    private final Deque<Document> ready = new ArrayDeque<>();

    private int access;
    private int range;
    private @Nullable Key last;
    private boolean ended;
    private int size = FIRST;

    Scan(Plan plan, Filter filter, MVMap<Key, byte[]> documents, Lock reading, Deadline deadline) {
        this.plan = plan;
        this.filter = filter;
        this.documents = documents;
        this.reading = reading;
        this.deadline = deadline;
        this.seen = plan.mayRepeat() ? new HashSet<>() : null;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            deadline.check();
            reading.lock();
            try {
                readSome();
            } finally {
                reading.unlock();
            }
            size = Math.min(size * 4, MOST);
        }
        return !ready.isEmpty();
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void readSome() {
        int left = size;
        while (left > 0 && !ended) {
            Range here = currentRange();
            if (here == null) {
                ended = true;
            } else {
                left = read(here, left);
                if (left > 0) {
                    range++;
                    last = null;
                }
            }
        }
    }

    private @Nullable Range currentRange() {
        while (access < plan.accesses().size()) {
            List<Range> ranges = plan.accesses().get(access).ranges();
            if (range < ranges.size()) {
                return ranges.get(plan.backwards() ? ranges.size() - 1 - range : range);
            }
            access++;
            range = 0;
        }
        return null;
    }

    private int read(Range here, int left) {
        StoredIndex index = plan.accesses().get(access).index();
        return index == null ? readDocuments(here, left) : readEntries(index.entries(), here, left);
    }

    private int readDocuments(Range here, int left) {
        Cursor<Key, byte[]> cursor = cursor(documents, here);
        while (left > 0 && cursor.hasNext()) {
            Key key = cursor.next();
            if (isOutside(key, here)) {
                continue;
            }
            last = key;
            left--;
            offer(key, cursor.getValue());
        }
        return left;
    }

    private int readEntries(MVMap<Key, Integer> entries, Range here, int left) {
        Cursor<Key, Integer> cursor = cursor(entries, here);
        while (left > 0 && cursor.hasNext()) {
            Key key = cursor.next();
            if (isOutside(key, here)) {
                continue;
            }
            last = key;
            left--;
            Key id = key.from(cursor.getValue());
            offer(id, documents.get(id));
        }
        return left;
    }

    /** The ends of a cursor are included, those of a range and the key that was read last are not. */
    private boolean isOutside(Key key, Range here) {
        return !here.contains(key) || key.equals(last);
    }

    private <V> Cursor<Key, V> cursor(MVMap<Key, V> map, Range here) {
        Key from = last != null ? last : plan.backwards() ? here.to() : here.from();
        return map.cursor(from, plan.backwards() ? here.from() : here.to(), plan.backwards());
    }

    private void offer(Key id, byte @Nullable [] bytes) {
        if (bytes == null || seen != null && !seen.add(id)) {
            return;
        }
        Document document = Bson.decode(bytes);
        if (filter.matches(document)) {
            ready.add(document);
        }
    }
}
