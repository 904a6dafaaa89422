package org.qihang.store.internal.command;

/** Part of a backup is in the database, and has to be thrown away. */
public final class InterruptedRestore extends RuntimeException {

    InterruptedRestore(String message) {
        super(message);
    }
}
