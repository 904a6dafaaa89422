package org.qihang.course.internal.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qihang.course.Finding;
import org.qihang.course.Finding.Severity;

/** What was found so far. */
final class Findings {

    private static final int MOST = 1_000;

    private final boolean foreign;
    private final List<Finding> found = new ArrayList<>();

    Findings() {
        this(false);
    }

    /** @param foreign the course was not written for Qihang, so that its flaws don't keep it from being read */
    Findings(boolean foreign) {
        this.foreign = foreign;
    }

    boolean isForeign() {
        return foreign;
    }

    /** An error in a course that was written for Qihang; a warning in one that was not. */
    void flaw(String file, int line, int column, String textKey, String... arguments) {
        add(foreign ? Severity.WARNING : Severity.ERROR, file, line, column, textKey, arguments);
    }

    void error(String file, int line, int column, String textKey, String... arguments) {
        add(Severity.ERROR, file, line, column, textKey, arguments);
    }

    void warning(String file, int line, int column, String textKey, String... arguments) {
        add(Severity.WARNING, file, line, column, textKey, arguments);
    }

    private void add(Severity severity, String file, int line, int column, String textKey, String... arguments) {
        if (found.size() < MOST) {
            found.add(new Finding(severity, file, line, column, textKey, List.of(arguments)));
        }
    }

    /** By file and line. */
    List<Finding> all() {
        return found.stream()
                .sorted(Comparator.comparing(Finding::file)
                        .thenComparingInt(Finding::line)
                        .thenComparingInt(Finding::column))
                .toList();
    }
}
