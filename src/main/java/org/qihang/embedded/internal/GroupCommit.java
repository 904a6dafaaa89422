package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Brings writes to the disk before they are acknowledged. Writers change the maps side by side; then one of those that
 * wait leads: it shuts the gate, so that no operation is cut in half, commits what all have written, opens the gate,
 * syncs the file, and lets everybody go whose write is in it.
 */
final class GroupCommit {

    private static final int INTERNAL_ERROR = 1;

    private final MVStore store;
    private final boolean durable;
    private final LongConsumer committed;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final AtomicLong written = new AtomicLong();
    private final Object monitor = new Object();

    private long onDisk;
    private boolean led;
    private boolean unsynced;
    private @Nullable Throwable failure;
    private Consumer<Throwable> whenFailed = _ -> {};

    /** @param committed told each version after it was synced */
    GroupCommit(MVStore store, boolean durable, LongConsumer committed) {
        this.store = store;
        this.durable = durable;
        this.committed = committed;
    }

    /** Does the work and returns when it is on disk. Also when the work failed: it may have done a part. */
    <T> T write(Supplier<T> work) {
        return write(gate.readLock(), work);
    }

    /** As {@link #write}, while nobody else writes: for what makes and drops collections and indexes. */
    <T> T writeAlone(Supplier<T> work) {
        return write(gate.writeLock(), work);
    }

    private <T> T write(Lock lock, Supplier<T> work) {
        checkSound();
        long mine;
        lock.lock();
        try {
            checkSound();
            return work.get();
        } catch (MVStoreException e) {
            throw failed(e);
        } finally {
            mine = written.incrementAndGet();
            lock.unlock();
            awaitOnDisk(mine);
        }
    }

    /** Waits until everything that a reader can have seen is on disk: MongoDB's read concern "majority". */
    void awaitVisible() {
        awaitOnDisk(written.get());
    }

    /** Changes the file itself, while nobody writes; what it moved is synced before it ends. */
    <T> T maintain(Supplier<T> work) {
        T result;
        gate.writeLock().lock();
        try {
            checkSound();
            unsynced = true;
            result = work.get();
        } catch (MVStoreException e) {
            throw failed(e);
        } finally {
            gate.writeLock().unlock();
        }
        awaitOnDisk(written.incrementAndGet());
        return result;
    }

    private void awaitOnDisk(long mine) {
        if (!durable) {
            return;
        }
        while (mayLead(mine)) {
            lead();
        }
    }

    /** False when the write is on disk; true when the caller is to lead. */
    private boolean mayLead(long mine) {
        boolean interrupted = false;
        synchronized (monitor) {
            while (onDisk < mine && led && failure == null) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (onDisk >= mine) {
                return false;
            }
            checkSound();
            led = true;
            return true;
        }
    }

    private void lead() {
        long upTo = -1;
        try {
            boolean dirty;
            long version;
            gate.writeLock().lock();
            try {
                upTo = written.get();
                version = store.commit();
                dirty = version >= 0 || unsynced;
                unsynced = false;
                if (version < 0) {
                    version = store.getCurrentVersion();
                }
            } finally {
                gate.writeLock().unlock();
            }
            if (dirty) {
                store.sync();
                committed.accept(version);
            }
        } catch (RuntimeException | Error e) {
            upTo = -1;
            throw failed(e);
        } finally {
            synchronized (monitor) {
                onDisk = Math.max(onDisk, upTo);
                led = false;
                monitor.notifyAll();
            }
        }
    }

    /** After an error of the store nothing is certain any more: every further command is refused. */
    private MongoServerError failed(Throwable cause) {
        Consumer<Throwable> tell = _ -> {};
        synchronized (monitor) {
            if (failure == null) {
                failure = cause;
                tell = whenFailed;
            }
            monitor.notifyAll();
        }
        tell.accept(cause);
        return refusal(cause);
    }

    boolean isSound() {
        synchronized (monitor) {
            return failure == null;
        }
    }

    void checkSound() {
        synchronized (monitor) {
            if (failure != null) {
                throw refusal(failure);
            }
        }
    }

    private static MongoServerError refusal(Throwable cause) {
        return new MongoServerError(
                INTERNAL_ERROR,
                "InternalError",
                "The embedded database can't write to its file and has stopped; what was acknowledged is safe. Make"
                        + " room on the disk, then start again. (" + cause.getMessage() + ")");
    }

    /** Called once, at once if the store has failed already. */
    void whenFailed(Consumer<Throwable> action) {
        Throwable already;
        synchronized (monitor) {
            whenFailed = action;
            already = failure;
        }
        if (already != null) {
            action.accept(already);
        }
    }
}
