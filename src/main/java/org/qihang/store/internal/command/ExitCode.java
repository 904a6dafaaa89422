package org.qihang.store.internal.command;

/** What a command ends with. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int MISUSED = 2;
    /** It was done, and something is missing. */
    public static final int INCOMPLETE = 3;

    private ExitCode() {}
}
