package org.qihang.course;

import java.util.List;
import java.util.Locale;

/**
 * Something that the check found in a course's files.
 *
 * @param file path from the course's folder
 * @param line from 1
 * @param column from 1
 * @param textKey says what it is, with the arguments
 */
public record Finding(Severity severity, String file, int line, int column, String textKey, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** Errors keep a course from being published; warnings don't. */
    public enum Severity {
        ERROR("course.Severity.error"),
        WARNING("course.Severity.warning");

        private final String textKey;

        Severity(String textKey) {
            this.textKey = textKey;
        }

        public String textKey() {
            return textKey;
        }
    }

    /** Its name in reports that machines read, such as {@code broken-link}. */
    public String rule() {
        return textKey.substring(textKey.lastIndexOf('.') + 1)
                .replaceAll("(\\p{Lower})(\\p{Upper})", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
