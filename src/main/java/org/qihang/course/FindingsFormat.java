package org.qihang.course;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** How {@code ./qihang check} prints what it found. */
enum FindingsFormat {
    /** {@code DIR/file:line:column: error: message}, a line each, as editors and terminals follow it. */
    TEXT {
        @Override
        void print(
                Path folder,
                int lessons,
                List<Finding> findings,
                BiFunction<String, List<String>, String> message,
                PrintStream out) {
            for (Finding finding : findings) {
                out.println(folder.resolve(finding.file()) + ":" + finding.line() + ":" + finding.column() + ": "
                        + message.apply(finding.severity().textKey(), List.of()) + ": "
                        + message.apply(finding.textKey(), finding.arguments()));
            }
        }
    },

    /** One object: {@code {"lessons": n, "errors": [{"file","line","column","rule","message"}…], "warnings": […]}}. */
    JSON {
        @Override
        void print(
                Path folder,
                int lessons,
                List<Finding> findings,
                BiFunction<String, List<String>, String> message,
                PrintStream out) {
            record Found(String file, int line, int column, String rule, String message) {}
            record All(int lessons, List<Found> errors, List<Found> warnings) {}
            Map<Boolean, List<Found>> found = findings.stream()
                    .collect(Collectors.partitioningBy(
                            Finding::isError,
                            Collectors.mapping(
                                    finding -> new Found(
                                            finding.file(),
                                            finding.line(),
                                            finding.column(),
                                            finding.rule(),
                                            message.apply(finding.textKey(), finding.arguments())),
                                    Collectors.toList())));
            List<Found> errors = found.getOrDefault(true, List.of());
            List<Found> warnings = found.getOrDefault(false, List.of());
            out.println(new JsonMapper().writeValueAsString(new All(lessons, errors, warnings)));
        }
    },

    /**
     * <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow commands</a>,
     * which show as annotations in a pull request when the check runs at the repository's root.
     */
    GITHUB {
        @Override
        void print(
                Path folder,
                int lessons,
                List<Finding> findings,
                BiFunction<String, List<String>, String> message,
                PrintStream out) {
            for (Finding finding : findings) {
                out.println("::" + (finding.isError() ? "error" : "warning")
                        + " file="
                        + property(folder.resolve(finding.file()).normalize().toString())
                        + ",line=" + finding.line()
                        + ",col=" + finding.column()
                        + ",title=" + property(finding.rule())
                        + "::" + data(message.apply(finding.textKey(), finding.arguments())));
            }
        }
    };

    /** @param message makes a text of a key and its arguments */
    abstract void print(
            Path folder,
            int lessons,
            List<Finding> findings,
            BiFunction<String, List<String>, String> message,
            PrintStream out);

    static Optional<FindingsFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
