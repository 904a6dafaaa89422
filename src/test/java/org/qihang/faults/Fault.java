package org.qihang.faults;

/** What can happen to one command on its way. */
public enum Fault {
    /** The connection ends before the server has read anything. */
    CUT_BEFORE,
    /** The connection ends in the middle of the command. */
    CUT_WITHIN,
    /** The server does it, and the connection ends before the answer. */
    ANSWER_LOST,
    /** The server does it, and the answer is a while on its way. */
    ANSWER_LATE,
    /** A primary that steps down refuses (manual: "Server Error Codes", 10107 NotWritablePrimary). */
    STEPPED_DOWN,
    /** A primary does it and steps down before a majority knows of it (11602 InterruptedDueToReplStateChange). */
    STEPPED_DOWN_AFTERWARDS,
    /** Nothing comes back, and the connection stays open. */
    SILENCE;

    boolean isDone() {
        return this == ANSWER_LOST || this == ANSWER_LATE || this == STEPPED_DOWN_AFTERWARDS;
    }
}
