package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collections;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The index on {@code _id}: the documents themselves, which stand in its order. It keeps nothing of its own. */
final class IdIndex extends Index<Key> {

    private final MVMap<Key, byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Key, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        Object id = document.get("_id");
        if (documents.containsKey(Key.ofValue(id))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(Collections.singletonList(id)));
        }
    }

    /** A document that can't be written is found out before an index changes for it. */
    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        Bson.encode(after);
    }

    @Override
    public Key getPosition(Document document) {
        return Key.ofValue(document.get("_id"));
    }

    @Override
    public Key remove(Document document) {
        return getPosition(document);
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {}

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {}

    @Override
    public void drop() {}

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
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }
}
