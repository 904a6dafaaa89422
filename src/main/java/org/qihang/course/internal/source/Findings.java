package org.qihang.course.internal.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qihang.course.Finding;
import org.qihang.course.Finding.Severity;

/** What was found so far. */
final class Findings {

    private static final int MOST = 1_000;

    private final List<Finding> found = new ArrayList<>();

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
