package org.qihang.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.qihang.embedded.internal.SalvagedCopy;

/** Copies what can be read of a damaged database into a new folder. The damaged one is read only. */
public final class Salvage {

    private Salvage() {}

    /**
     * What was found.
     *
     * @param version the newest version that the file still has
     * @param committed the last version that was on disk; greater when the end of the file is missing, -1 when unknown
     */
    public record Report(long version, long committed, List<Found> collections) {

        /** Whether nothing is known to be missing. */
        public boolean isWhole() {
            return version >= committed && collections.stream().allMatch(found -> found.missing() == 0);
        }
    }

    /**
     * One collection.
     *
     * @param name with its database: {@code qihang.people}
     * @param missing how many documents of that version can't be read, or {@link #UNKNOWN}
     */
    public record Found(String name, long copied, long missing) {

        public static final long UNKNOWN = -1;
    }

    /**
     * The copy is opened as any other data folder; its indexes are made anew then.
     *
     * @throws DatabaseDamaged if nothing at all can be read
     * @throws IllegalArgumentException if there is a database in the target folder
     * @throws UncheckedIOException if a folder can't be used
     */
    public static Report copy(Path damagedFolder, Path target) {
        try {
            return SalvagedCopy.make(damagedFolder, target);
        } catch (IOException e) {
            throw new UncheckedIOException("The database can't be copied to " + target, e);
        }
    }
}
