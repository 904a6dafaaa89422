package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Cursors that nobody came back for end after ten minutes (manual: "Cursor Behaviors"). */
final class IdleCursors {

    private static final long MOST_IDLE = Duration.ofMinutes(10).toNanos();

    private final CursorRegistry cursors;
    private final Queue<BatchCursor> open = new ConcurrentLinkedQueue<>();

    IdleCursors(CursorRegistry cursors) {
        this.cursors = cursors;
    }

    void add(BatchCursor cursor) {
        open.removeIf(this::isOver);
        open.add(cursor);
    }

    private boolean isOver(BatchCursor cursor) {
        if (cursor.idleNanos() > MOST_IDLE || cursor.isEmpty()) {
            cursors.remove(cursor);
            return true;
        }
        return false;
    }
}
