package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection in the file: BSON by {@code _id}, in its order. Writers take turns; readers wait for a writer only while
 * it changes the maps, not while it waits for the disk.
 *
 * <p>The update operators and the order of checks come from the superclass; finding, matching and sorting are ours.
 */
final class StoredCollection extends AbstractMongoCollection<Key> {

    private final MVMap<Key, byte[]> documents;
    private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock();
    private boolean onlyFirst;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Key, byte[]> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    MVMap<Key, byte[]> documents() {
        return documents;
    }

    // Reading

    Iterator<Document> find(Find find) {
        Plan plan = plan(find);
        Iterator<Document> found = new Scan(plan, find.filter(), documents, turns.readLock(), find.deadline());
        if (!find.order().isNone() && !plan.sorted()) {
            found = Sorted.of(found, find.order(), find.limit() == 0 ? 0 : find.skip() + find.limit());
        }
        for (long skipped = 0; skipped < find.skip() && found.hasNext(); skipped++) {
            found.next();
        }
        return find.limit() == 0 ? found : stream(found).limit(find.limit()).iterator();
    }

    Plan plan(Find find) {
        return new Planner(storedIndexes()).plan(find.filter(), find.order());
    }

    List<StoredIndex> storedIndexes() {
        return getIndexes().stream()
                .filter(StoredIndex.class::isInstance)
                .map(StoredIndex.class::cast)
                .toList();
    }

    Stream<Document> stream(Find find) {
        return stream(find(find));
    }

    private static Stream<Document> stream(Iterator<Document> documents) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Applies a projection; the superclass does it on its way out of a query. */
    List<Document> project(List<Document> found, @Nullable Document fields) {
        return fields == null || fields.isEmpty()
                ? found
                : matchDocumentsFromStream(found.stream(), new Document(), null, 0, 0, 0, fields)
                        .collectDocuments();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        int most = limit == 0 && onlyFirst ? 1 : limit;
        List<Document> found = stream(Find.of(query, order, skip, most)).toList();
        return new QueryResult(project(found, fields));
    }

    @Override
    public QueryResult handleQuery(QueryParameters parameters) {
        return reading(() -> super.handleQuery(parameters));
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return stream(Find.all(Filter.EVERYTHING));
    }

    @Override
    public Stream<Document> handleQueryAsStream(Document query) {
        return stream(Find.all(Filter.of(query)));
    }

    @Override
    public Document handleDistinct(Document query) {
        return reading(() -> super.handleDistinct(query));
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(query, skip, limit);
        }
        return Math.toIntExact(stream(Find.of(query, null, skip, limit)).count());
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return query.isEmpty() || Filter.of(query).matches(document);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batch, Document fields) {
        throw new UnsupportedOperationException("reads are planned by queryDocuments");
    }

    @Override
    protected Document getDocument(Key position) {
        byte[] bytes = documents.get(position);
        if (bytes == null) {
            throw new IllegalStateException("an index names a document that isn't there");
        }
        return Bson.decode(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
    }

    // Writing

    @Override
    protected Key addDocumentInternal(Document document) {
        Key key = keyOf(document);
        documents.put(key, Bson.encode(document));
        return key;
    }

    private Key keyOf(Document document) {
        String field = getIdField();
        return Key.ofValue(field == null ? new ObjectId() : document.get(field));
    }

    @Override
    protected void handleUpdate(Key position, Document before, Document after) {
        documents.put(position, Bson.encode(after));
    }

    @Override
    protected void removeDocument(Key position) {
        documents.remove(position);
    }

    @Override
    public void addDocument(Document document) {
        writing(() -> {
            super.addDocument(document);
            return document;
        });
    }

    @Override
    public void removeDocument(Document document) {
        writing(() -> {
            super.removeDocument(document);
            return document;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> inserted, boolean ordered) {
        return writing(() -> super.insertDocuments(inserted, ordered));
    }

    @Override
    public Document findAndModify(Document query) {
        return writing(() -> super.findAndModify(query));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return writing(() -> {
            onlyFirst = !multi;
            try {
                return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
            } finally {
                onlyFirst = false;
            }
        });
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        Document wrapped = new Document("$query", selector);
        return writing(() -> super.deleteDocuments(wrapped, Math.max(limit, 0), oplog));
    }

    /** All or nothing: an index that can't be built leaves no trace. */
    @Override
    public void addIndex(Index<Key> index) {
        writing(() -> {
            boolean isNew = index instanceof StoredIndex && index.isEmpty();
            if (isNew) {
                build((StoredIndex) index);
            }
            super.addIndex(index);
            return index;
        });
    }

    private void build(StoredIndex index) {
        index.entries().clear();
        try {
            streamAllDocumentsWithPosition().forEach(found -> {
                index.checkAdd(found.getDocument(), this);
                index.add(found.getDocument(), found.getPosition(), this);
            });
            index.built();
        } catch (MongoServerError e) {
            index.entries().clear();
            index.drop();
            throw new IndexBuildFailedException(e, this);
        }
    }

    @Override
    public void dropIndex(String name) {
        writing(() -> {
            super.dropIndex(name);
            return name;
        });
    }

    @Override
    public Document validate() {
        return reading(() -> {
            List<String> errors = storedIndexes().stream()
                    .flatMap(index -> Agreement.errorsOf(index, documents).stream())
                    .toList();
            return super.validate().append("valid", errors.isEmpty()).append("errors", errors);
        });
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        long size = documents.values().stream().mapToLong(bytes -> bytes.length).sum();
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    private <T> T reading(Supplier<T> work) {
        turns.readLock().lock();
        try {
            return work.get();
        } finally {
            turns.readLock().unlock();
        }
    }

    private <T> T writing(Supplier<T> work) {
        turns.writeLock().lock();
        try {
            return work.get();
        } finally {
            turns.writeLock().unlock();
        }
    }
}
