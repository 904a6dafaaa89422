package org.qihang.embedded.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.qihang.embedded.DatabaseDamaged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the database, and the checks before it is opened for writing. */
final class DataFile {

    static final String NAME = "qihang.mv.db";
    static final String COMMITTED = "qihang.committed";

    private static final Logger log = LoggerFactory.getLogger(DataFile.class);
    private static final String ABOUT = "qihang";
    private static final String FORMAT = "format";
    private static final long CURRENT_FORMAT = 1;
    /**
     * How long a chunk of which nothing is in use keeps its place. It may be short, as each commit is synced before the
     * next begins; it may not be nothing, as the chunks of the last versions are what recovery looks at.
     */
    static final int RETENTION_MILLIS = 1_000;

    /** Half of the usual: a changed document takes its whole page along into the next commit. */
    private static final int PAGE_BYTES = 8 * 1024;

    private static final int CACHE_MEGABYTES = 64;

    private final Path file;
    private final Path committed;

    DataFile(Path folder) {
        this.file = folder.resolve(NAME);
        this.committed = folder.resolve(COMMITTED);
    }

    static MVStore inMemory() {
        return MVStore.open(null);
    }

    /** Checks first, reading only: a damaged file stays as it is. */
    MVStore open() throws IOException {
        boolean isNew = check();
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .pageSplitSize(PAGE_BYTES)
                .cacheSize(CACHE_MEGABYTES)
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        // Opened each time: the upkeep moves the pages of open maps only.
        MVMap<String, Long> about = about(store);
        if (isNew) {
            about.put(FORMAT, CURRENT_FORMAT);
            store.commit();
            store.sync();
            syncFolder();
        }
        return store;
    }

    CommittedVersion committed() throws IOException {
        return CommittedVersion.in(committed);
    }

    /** True when there is no database yet. */
    private boolean check() throws IOException {
        OptionalLong last = lastCommitted();
        if (!Files.exists(file) || Files.size(file) == 0) {
            if (last.isPresent()) {
                throw DatabaseDamaged.missing(file);
            }
            return true;
        }
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            checkFormat(store);
            checkVersion(store, last);
            new ChunkCheck(store, file).run();
            new Maps(store).readAll();
        } catch (DatabaseDamaged e) {
            throw e;
        } catch (RuntimeException e) {
            throw DatabaseDamaged.unreadable(file, e);
        }
        return false;
    }

    private OptionalLong lastCommitted() {
        try {
            return CommittedVersion.read(committed);
        } catch (IOException e) {
            throw DatabaseDamaged.unreadable(committed, e);
        }
    }

    private void checkFormat(MVStore store) {
        Long format = store.hasMap(ABOUT) ? about(store).get(FORMAT) : null;
        if (format == null || format != CURRENT_FORMAT) {
            throw DatabaseDamaged.otherFormat(file, format);
        }
    }

    private void checkVersion(MVStore store, OptionalLong last) {
        if (last.isEmpty()) {
            log.warn("{} has no {} beside it: whether its end is missing can't be checked", file, COMMITTED);
        } else if (store.getCurrentVersion() < last.getAsLong()) {
            throw DatabaseDamaged.truncated(file, store.getCurrentVersion(), last.getAsLong());
        }
    }

    private static MVMap<String, Long> about(MVStore store) {
        return store.openMap(
                ABOUT,
                new MVMap.Builder<String, Long>()
                        .keyType(org.h2.mvstore.type.StringDataType.INSTANCE)
                        .valueType(org.h2.mvstore.type.LongDataType.INSTANCE));
    }

    private void syncFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows doesn't open folders; there the entry is durable by itself.
            log.debug("The folder can't be synced", e);
        }
    }
}
