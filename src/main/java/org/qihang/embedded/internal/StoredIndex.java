package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index in the file: the values of its fields followed by the document's {@code _id}, in order. A unique one is the
 * same map, asked before each write whether another document has the values; writers of a collection take turns.
 *
 * <p>The keys are made when a write is checked, so that nothing can fail between the first map that changes and the
 * last.
 */
final class StoredIndex extends Index<Key> {

    private static final String BUILT = "built";
    private static final String ARRAYS = "arrays";

    private final IndexFields fields;
    private final boolean unique;
    private final MVMap<Key, Integer> entries;
    private final MVMap<String, Long> state;

    StoredIndex(
            String name,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique,
            MVMap<Key, Integer> entries,
            MVMap<String, Long> state) {
        super(name, keys, sparse);
        this.fields = IndexFields.of(keys);
        this.unique = unique;
        this.entries = entries;
        this.state = state;
    }

    IndexFields fields() {
        return fields;
    }

    MVMap<Key, Integer> entries() {
        return entries;
    }

    boolean sparse() {
        return isSparse();
    }

    /** Whether a document had an array on the way of this field, ever since the index was made. */
    boolean isMultikey(int field) {
        return (arrays() & 1L << field) != 0;
    }

    boolean isMultikey() {
        return arrays() != 0;
    }

    private long arrays() {
        return state.getOrDefault(getName() + ARRAYS, 0L);
    }

    /** False until every document that was there before the index has been entered. */
    @Override
    public boolean isEmpty() {
        return !state.containsKey(getName() + BUILT);
    }

    void built() {
        state.put(getName() + BUILT, 1L);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof StoredIndex index
                && index.fields.equals(fields)
                && index.unique == unique
                && index.isSparse() == isSparse();
    }

    IndexFields.Entries entriesOf(Document document) {
        return isSparse() && !fields.anyPresent(document)
                ? new IndexFields.Entries(Set.of(), 0)
                : fields.entriesOf(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        check(document, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        check(after, collection);
    }

    private void check(Document document, MongoCollection<Key> collection) {
        Set<Key> values = entriesOf(document).keys();
        if (unique) {
            Key id = idOf(document);
            for (Key value : values) {
                if (takenByAnother(value, id)) {
                    throw duplicate(document, collection);
                }
            }
        }
    }

    private boolean takenByAnother(Key value, Key id) {
        Key found = entries.ceilingKey(value);
        return found != null && found.startsWith(value) && !found.equals(value.then(id));
    }

    private DuplicateKeyError duplicate(Document document, MongoCollection<Key> collection) {
        List<Object> values = keys().stream()
                .map(path -> Utils.getSubdocumentValueCollectionAware(document, path))
                .toList();
        return new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        IndexFields.Entries made = entriesOf(document);
        if ((arrays() | made.arrays()) != arrays()) {
            state.put(getName() + ARRAYS, arrays() | made.arrays());
        }
        for (Key value : made.keys()) {
            entries.put(value.then(position), value.length());
        }
    }

    @Override
    public @Nullable Key remove(Document document) {
        Key position = idOf(document);
        for (Key value : entriesOf(document).keys()) {
            entries.remove(value.then(position));
        }
        return position;
    }

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        if (!entriesOf(before).keys().equals(entriesOf(after).keys())) {
            remove(before);
            add(after, position, collection);
        }
    }

    private static Key idOf(Document document) {
        return Key.ofValue(document.get("_id"));
    }

    @Override
    public void drop() {
        state.remove(getName() + BUILT);
        state.remove(getName() + ARRAYS);
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        return idOf(document);
    }

    /** The collection plans its reads itself (see {@link Plan}). */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("reads are planned by the collection");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
