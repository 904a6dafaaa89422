package org.qihang.embedded;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database's file isn't what was last committed. Nothing was changed; the message says how to go on. */
public final class DatabaseDamaged extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String ADVICE = " It was left as it is. Restore a backup into another data folder, or copy"
            + " what can be read with ./qihang salvage.";

    private DatabaseDamaged(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public static DatabaseDamaged truncated(Path file, long found, long committed) {
        return new DatabaseDamaged(
                "The end of " + file + " is missing: version " + committed + " was committed, version " + found
                        + " is the newest in it." + ADVICE,
                null);
    }

    public static DatabaseDamaged incomplete(Path file, long start, long end) {
        return new DatabaseDamaged(
                "The database " + file + " is damaged between byte " + start + " and byte " + end + "." + ADVICE, null);
    }

    public static DatabaseDamaged unreadable(Path file, Throwable cause) {
        return new DatabaseDamaged(
                "The database file " + file + " is damaged: " + cause.getMessage() + "." + ADVICE, cause);
    }

    public static DatabaseDamaged missing(Path file) {
        return new DatabaseDamaged(
                "The database " + file + " has been here and is gone, or empty. If that is meant, remove the file"
                        + " qihang.committed beside it too; else put the database back.",
                null);
    }

    /** @param found the file's format, null when it has none */
    public static DatabaseDamaged otherFormat(Path file, @Nullable Long found) {
        return new DatabaseDamaged(
                "The database " + file + " has " + (found == null ? "no format number" : "format " + found)
                        + ", which this version of Qihang doesn't read. Start the version that wrote it.",
                null);
    }
}
