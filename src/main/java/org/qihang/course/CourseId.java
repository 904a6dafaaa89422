package org.qihang.course;

import java.util.regex.Pattern;
import org.qihang.store.Identifier;

/** The {@code id} of a {@code course.yml}: lower-case Latin letters, digits and hyphens, stable for ever. */
public record CourseId(String value) implements Identifier {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    public CourseId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a course's id");
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }
}
