package org.qihang.course;

import java.util.regex.Pattern;
import org.qihang.store.Identifier;

/** The {@code id} of a lesson's front matter, unique in its course and the same in its translations. */
public record LessonId(String value) implements Identifier {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    public LessonId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a lesson's id");
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }
}
