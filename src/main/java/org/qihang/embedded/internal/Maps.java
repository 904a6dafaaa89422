package org.qihang.embedded.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The maps of the file and their names, which are part of its format: {@code data:DATABASE.COLLECTION},
 * {@code index:DATABASE.COLLECTION$INDEX} and {@code state:DATABASE.COLLECTION} (what is known of its indexes). A
 * collection's name has no dollar sign, a database's no dot.
 */
final class Maps {

    private static final String DATA = "data:";
    private static final String INDEX = "index:";
    private static final String STATE = "state:";

    private final MVStore store;

    Maps(MVStore store) {
        this.store = store;
    }

    MVMap<Key, byte[]> documents(String namespace) {
        return store.openMap(
                DATA + namespace,
                new MVMap.Builder<Key, byte[]>().keyType(KeyType.INSTANCE).valueType(DocumentType.INSTANCE));
    }

    MVMap<Key, Integer> entries(String namespace, String index) {
        return store.openMap(
                INDEX + namespace + "$" + index,
                new MVMap.Builder<Key, Integer>().keyType(KeyType.INSTANCE).valueType(OffsetType.INSTANCE));
    }

    MVMap<String, Long> indexStates(String namespace) {
        return store.openMap(
                STATE + namespace,
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
    }

    /** All collections with their databases, the system's own among them. */
    List<String> collections() {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(DATA))
                .map(name -> name.substring(DATA.length()))
                .sorted()
                .toList();
    }

    Set<String> databases() {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(DATA))
                .map(name -> name.substring(DATA.length(), name.indexOf('.')))
                .collect(Collectors.toSet());
    }

    /** Reads everything; damage shows as an exception. */
    void readAll() {
        for (String name : List.copyOf(store.getMapNames())) {
            if (name.startsWith(DATA)) {
                read(documents(name.substring(DATA.length())));
            } else if (name.startsWith(INDEX)) {
                int separator = name.indexOf('$');
                read(entries(name.substring(INDEX.length(), separator), name.substring(separator + 1)));
            } else if (name.startsWith(STATE)) {
                read(indexStates(name.substring(STATE.length())));
            }
        }
    }

    private static void read(MVMap<?, ?> map) {
        long size = map.sizeAsLong();
        long read = 0;
        Iterator<?> keys = map.keyIterator(null);
        while (keys.hasNext()) {
            keys.next();
            read++;
        }
        if (read != size) {
            throw new IllegalStateException(map.getName() + " has " + read + " of " + size + " entries");
        }
    }

    void removeEntries(String namespace, String index) {
        store.removeMap(INDEX + namespace + "$" + index);
    }

    void removeCollection(String namespace) {
        for (String name : List.copyOf(store.getMapNames())) {
            if (name.equals(DATA + namespace)
                    || name.equals(STATE + namespace)
                    || name.startsWith(INDEX + namespace + "$")) {
                store.removeMap(name);
            }
        }
    }

    long fileSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }
}
