package org.qihang.course;

import org.qihang.store.Identifier;
import org.qihang.store.Ids;

/** A course's files at one moment: the course and the SHA-256 of all its files, {@code startup-foundations@3f…}. */
public record ReleaseId(String value) implements Identifier {

    private static final char SEPARATOR = '@';

    public ReleaseId {
        Ids.validated(value);
        if (value.indexOf(SEPARATOR) < 1) {
            throw new IllegalArgumentException("not a release's id");
        }
    }

    public static ReleaseId of(CourseId course, String hash) {
        return new ReleaseId(course.value() + SEPARATOR + hash);
    }

    public CourseId course() {
        return new CourseId(value.substring(0, value.indexOf(SEPARATOR)));
    }

    public String hash() {
        return value.substring(value.indexOf(SEPARATOR) + 1);
    }

    /** Enough of the hash to tell releases apart by eye. */
    public String shortName() {
        String hash = hash();
        return hash.substring(0, Math.min(8, hash.length()));
    }
}
