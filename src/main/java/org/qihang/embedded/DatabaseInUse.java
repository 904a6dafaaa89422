package org.qihang.embedded;

import java.io.Serial;
import java.nio.file.Path;

/** A data folder serves one process at a time. */
public final class DatabaseInUse extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1;

    private DatabaseInUse(String message) {
        super(message);
    }

    /** @param process the other's process id as far as it is known, else empty */
    public static DatabaseInUse of(Path folder, String process) {
        String who = process.isEmpty() ? "another process" : "process " + process;
        return new DatabaseInUse("The data folder " + folder + " is in use by " + who
                + ". End that process first, or start with another data folder. Several nodes on one machine share a"
                + " database that is served alone (./qihang db --data " + folder + ").");
    }
}
