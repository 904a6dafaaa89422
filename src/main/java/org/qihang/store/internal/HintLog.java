package org.qihang.store.internal;

import java.util.List;
import org.bson.Document;
import org.qihang.store.Hint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Hints in one order for all nodes. A number is taken by inserting it as {@code _id}, and a higher one on a duplicate:
 * so whoever sees a number could have seen all before it, and no gap can hold up who follows. The newest
 * {@value #KEPT} are kept; who is further behind reconciles.
 */
@Component
public class HintLog {

    static final String COLLECTION = "hints";
    static final int KEPT = 10_000;
    private static final String NUMBER = "_id";
    private static final String HINTS = "hints";
    private static final String KIND = "kind";
    private static final String ABOUT = "about";

    private final MongoTemplate template;
    private final int kept;
    private final Wakeup appended = new Wakeup();
    private long next;

    @Autowired
    HintLog(MongoTemplate template) {
        this(template, KEPT);
    }

    /** @param kept a multiple of ten: after each tenth of it the older ones go */
    HintLog(MongoTemplate template, int kept) {
        this.template = template;
        this.kept = kept;
    }

    /** @param number from 1, one more than that of the entry before */
    record Entry(long number, List<Hint> hints) {}

    /** Under one number; this node's follower hears of it at once, the others' when they look. */
    public void append(List<Hint> hints) {
        long number = insert(hints.stream()
                .map(hint -> new Document(KIND, hint.kind()).append(ABOUT, hint.about()))
                .toList());
        appended.ring();
        if (number % (kept / 10) == 0) {
            template.remove(Query.query(Criteria.where(NUMBER).lte(number - kept)), COLLECTION);
        }
    }

    private synchronized long insert(List<Document> hints) {
        if (next == 0) {
            next = highest() + 1;
        }
        while (true) {
            try {
                template.insert(new Document(NUMBER, next).append(HINTS, hints), COLLECTION);
                return next++;
            } catch (DuplicateKeyException another) {
                next = Math.max(next, highest()) + 1;
            }
        }
    }

    /** The number of the newest entry; 0 if there is none. */
    long highest() {
        Query newest = new Query().with(Sort.by(Sort.Direction.DESC, NUMBER)).limit(1);
        newest.fields().include(NUMBER);
        Document found = template.findOne(newest, Document.class, COLLECTION);
        return found == null ? 0 : found.getLong(NUMBER);
    }

    List<Entry> after(long number, int most) {
        Query later = Query.query(Criteria.where(NUMBER).gt(number))
                .with(Sort.by(NUMBER))
                .limit(most);
        return template.find(later, Document.class, COLLECTION).stream()
                .map(HintLog::entry)
                .toList();
    }

    /** Waits for an entry of this node, no longer than the given milliseconds. */
    void await(long millis) throws InterruptedException {
        appended.await(millis);
    }

    void stopWaiting() {
        appended.ring();
    }

    private static Entry entry(Document stored) {
        List<Hint> hints = stored.getList(HINTS, Document.class, List.of()).stream()
                .map(hint -> new Hint(hint.getString(KIND), hint.getString(ABOUT)))
                .toList();
        return new Entry(stored.getLong(NUMBER), hints);
    }
}
