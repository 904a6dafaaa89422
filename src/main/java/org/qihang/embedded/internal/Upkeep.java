package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file small. Each commit leaves older pages behind; chunks of which little is still in use are written anew,
 * a little at a time, so that writers wait for some milliseconds only; then gaps are closed and the end is given back.
 *
 * <p>The store's own background thread can't do it: it would commit in the middle of an operation.
 */
final class Upkeep implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    private static final int PERIOD_MILLIS = 100;
    private static final int WANTED_PERCENT = 75;
    private static final int REWRITTEN_BYTES = 2 * 1024 * 1024;
    private static final int MOVED_BYTES = 8 * 1024 * 1024;
    private static final int TURNS_UNTIL_REST = 10 * DataFile.RETENTION_MILLIS / PERIOD_MILLIS;
    private static final int PATIENCE_SECONDS = 10;

    private final MVStore store;
    private final GroupCommit commits;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new DefaultThreadFactory("embedded-db-upkeep", true));
    private long seen = -1;
    private int idleTurns;

    Upkeep(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
        thread.scheduleWithFixedDelay(this::runQuietly, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void runQuietly() {
        try {
            run();
        } catch (MongoServerError e) {
            log.debug("The store has failed; there is nothing to keep up", e);
        } catch (RuntimeException e) {
            log.warn("The embedded database's file can't be compacted now", e);
        }
    }

    /** Rests when there was nothing to do for a while: chunks become ripe some time after they were written. */
    private void run() {
        if (store.getCurrentVersion() != seen) {
            seen = store.getCurrentVersion();
            idleTurns = 0;
        }
        if (idleTurns > TURNS_UNTIL_REST) {
            return;
        }
        idleTurns++;
        FileStore<?> file = store.getFileStore();
        boolean rewritten = file.getChunksFillRate() < WANTED_PERCENT
                && commits.maintain(() -> store.compact(WANTED_PERCENT, REWRITTEN_BYTES));
        if (!rewritten && file instanceof RandomAccessStore gaps && file.getFillRate() < WANTED_PERCENT) {
            commits.maintain(() -> {
                gaps.compactMoveChunks(WANTED_PERCENT, MOVED_BYTES, store);
                return true;
            });
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("The upkeep of the embedded database doesn't end; it is left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
