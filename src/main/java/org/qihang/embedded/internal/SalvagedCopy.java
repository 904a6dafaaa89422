package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.Page;
import org.qihang.embedded.DatabaseDamaged;
import org.qihang.embedded.Salvage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads past pages that can't be read, and writes a new file of what it finds. Indexes are left to the next start. */
public final class SalvagedCopy {

    private static final Logger log = LoggerFactory.getLogger(SalvagedCopy.class);

    private final Maps from;
    private final MVStore store;
    private final Maps to;

    private SalvagedCopy(MVStore from, MVStore to) {
        this.from = new Maps(from);
        this.store = to;
        this.to = new Maps(to);
    }

    public static Salvage.Report make(Path damagedFolder, Path target) throws IOException {
        if (Files.exists(target.resolve(DataFile.NAME))) {
            throw new IllegalArgumentException("There is a database in " + target + " already.");
        }
        Files.createDirectories(target);
        Path damaged = damagedFolder.resolve(DataFile.NAME);
        try (FolderLock _ = FolderLock.take(damagedFolder);
                FolderLock _ = FolderLock.take(target);
                MVStore from = openToRead(damaged)) {
            DataFile file = new DataFile(target);
            try (MVStore to = file.open()) {
                List<Salvage.Found> found = new SalvagedCopy(from, to).copy();
                to.commit();
                to.sync();
                return new Salvage.Report(from.getCurrentVersion(), committed(damagedFolder), found);
            }
        }
    }

    private static MVStore openToRead(Path damaged) {
        try {
            return new MVStore.Builder().fileName(damaged.toString()).readOnly().open();
        } catch (RuntimeException e) {
            throw DatabaseDamaged.unreadable(damaged, e);
        }
    }

    private static long committed(Path folder) {
        try {
            return CommittedVersion.read(folder.resolve(DataFile.COMMITTED)).orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    private List<Salvage.Found> copy() {
        List<Salvage.Found> found = new ArrayList<>();
        for (String namespace : from.collections()) {
            Salvage.Found copied = copy(namespace);
            if (!namespace.contains(".system.")) {
                found.add(copied);
                name(namespace);
            }
        }
        return List.copyOf(found);
    }

    private Salvage.Found copy(String namespace) {
        MVMap<Key, byte[]> copy = to.documents(namespace);
        MVMap<Key, byte[]> source;
        try {
            source = from.documents(namespace);
        } catch (MVStoreException e) {
            log.debug("The beginning of a collection can't be read", e);
            return new Salvage.Found(namespace, 0, Salvage.Found.UNKNOWN);
        }
        long wanted = source.sizeAsLong();
        copy(source.getRootPage(), copy);
        long copied = copy.sizeAsLong();
        return new Salvage.Found(namespace, copied, Math.max(0, wanted - copied));
    }

    private void copy(Page<Key, byte[]> page, MVMap<Key, byte[]> copy) {
        if (page.isLeaf()) {
            for (int i = 0; i < page.getKeyCount(); i++) {
                copy.put(page.getKey(i), page.getValue(i));
            }
            store.commit();
        } else {
            for (int i = 0; i < page.getRawChildPageCount(); i++) {
                copyChild(page, i, copy);
            }
        }
    }

    /** A page that can't be read is passed over, with all that is below it. */
    private void copyChild(Page<Key, byte[]> page, int child, MVMap<Key, byte[]> copy) {
        Page<Key, byte[]> below;
        try {
            below = page.getChildPage(child);
        } catch (MVStoreException e) {
            log.debug("A page can't be read", e);
            return;
        }
        copy(below, copy);
    }

    /** The list of collections may have been damaged itself. */
    private void name(String namespace) {
        String database = namespace.substring(0, namespace.indexOf('.'));
        to.documents(database + ".system.namespaces")
                .putIfAbsent(Key.ofValue(namespace), Bson.encode(new Document("name", namespace)));
    }
}
