package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;

/** A database in the file: one map for each collection, and one for each index. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Key> {

    private final Maps maps;
    private final Answers answers;

    StoredDatabase(String name, Maps maps, CursorRegistry cursors) {
        super(name, cursors);
        this.maps = maps;
        this.answers = new Answers(cursors);
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(java.util.Locale.ROOT)) {
            case "find" -> find(query);
            case "aggregate" -> aggregate(query, databases, oplog);
            case "explain" -> Explanation.of(this, query);
            case "update" -> Batches.update(query, one -> superHandle(channel, command, one, databases, oplog));
            case "delete" -> Batches.delete(query, one -> superHandle(channel, command, one, databases, oplog));
            case "insert" -> Batches.insert(query, superHandle(channel, command, query, databases, oplog));
            case "createindexes" -> {
                IndexRules.check(query, getFullCollectionNamespace(collectionName(query)), this::describedIndexes);
                yield superHandle(channel, command, query, databases, oplog);
            }
            default -> superHandle(channel, command, query, databases, oplog);
        };
    }

    private Document superHandle(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    private Document find(Document query) {
        String name = collectionName(query);
        StoredCollection collection = collection(name);
        if (collection == null) {
            // What can't be asked is refused, also where there is nothing yet
            Filter.of(Operands.document(query.getOrDefault("filter", new Document())));
            return answers.none(getFullCollectionNamespace(name));
        }
        return answers.find(collection, query);
    }

    private Document aggregate(Document query, DatabaseResolver databases, Oplog oplog) {
        Object target = query.get("aggregate");
        if (!(target instanceof String name)) {
            throw Refused.notSupported("aggregate without a collection");
        }
        Pipeline pipeline = new Pipeline(query, databases, this, collection(name), oplog);
        return answers.first(getFullCollectionNamespace(name), pipeline.run(), Answers.batchSize(query.get("cursor")));
    }

    /** Null while nothing has been written to it. */
    @org.jspecify.annotations.Nullable
    StoredCollection collection(String name) {
        return (StoredCollection) resolveCollection(name, false);
    }

    static String collectionName(Document query) {
        return String.valueOf(query.values().iterator().next());
    }

    private List<Document> describedIndexes(String namespace) {
        MongoCollection<Key> described = indexes.get();
        return described == null
                ? List.of()
                : described.handleQueryAsStream(new Document("ns", namespace)).toList();
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(
                this, name, options, cursorRegistry, maps.documents(getFullCollectionNamespace(name)));
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex(name, keys, maps.documents(getFullCollectionNamespace(collection)));
        }
        return index(collection, name, keys, sparse, true);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return index(collection, name, keys, sparse, false);
    }

    private Index<Key> index(String collection, String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        String namespace = getFullCollectionNamespace(collection);
        MVMap<Key, Integer> entries = maps.entries(namespace, name);
        return new StoredIndex(name, keys, sparse, unique, entries, maps.indexStates(namespace));
    }

    @Override
    protected void dropIndex(MongoCollection<Key> collection, String name) {
        super.dropIndex(collection, name);
        maps.removeEntries(collection.getFullName(), name);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        maps.removeCollection(getFullCollectionNamespace(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw Refused.notSupported("renaming a collection");
    }

    @Override
    protected long getStorageSize() {
        return maps.fileSize();
    }

    @Override
    protected long getFileSize() {
        return maps.fileSize();
    }
}
