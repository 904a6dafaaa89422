package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** Until when an answer is wanted: a command's {@code maxTimeMS}. */
record Deadline(long nanoTime, boolean isSet) {

    static final Deadline NONE = new Deadline(0, false);

    private static final int EXCEEDED = 50;
    private static final long NANOS_PER_MILLISECOND = 1_000_000;

    static Deadline of(Document command) {
        return command.get("maxTimeMS") instanceof Number millis && millis.longValue() > 0
                ? new Deadline(System.nanoTime() + millis.longValue() * NANOS_PER_MILLISECOND, true)
                : NONE;
    }

    void check() {
        if (isSet && System.nanoTime() - nanoTime > 0) {
            throw new MongoServerError(EXCEEDED, "MaxTimeMSExpired", "operation exceeded time limit");
        }
    }
}
