package org.qihang.course;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qihang.course.internal.source.LessonFragment;
import org.qihang.course.internal.source.SourceFiles;
import org.qihang.markdown.Target;

/** {@code ./qihang render FILE… [--out DIR]}: what readers would see of lessons, without a course and without a server. */
public final class RenderCommand {

    private static final String USAGE = "usage: ./qihang render FILE... [--out DIR]";
    private static final int LARGEST = 1024 * 1024;

    private final Path out;
    private final PrintStream err;
    private boolean failed;

    private RenderCommand(Path out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** What is asked for. */
    private record Asked(List<String> files, Path out) {}

    /**
     * Writes {@code NAME.html} for each {@code NAME.md} into the folder after {@code --out}, which is made if it isn't
     * there, or else into the current one. A file that can't be rendered is named, and the others are written.
     *
     * @return the exit code: 0, or 1 if a file wasn't written, or 2 if the arguments make no sense
     */
    public static int run(List<String> arguments, PrintStream err) {
        Optional<Asked> asked = asked(arguments);
        if (asked.isEmpty()) {
            err.println(USAGE);
            return 2;
        }
        Map<String, String> sources = new LinkedHashMap<>();
        for (String file : asked.get().files()) {
            String other = sources.putIfAbsent(target(file), file);
            if (other != null) {
                err.println(file + ": " + other + " would be written to the same " + target(file));
                return 2;
            }
        }
        RenderCommand command = new RenderCommand(asked.get().out(), err);
        sources.forEach(command::write);
        return command.failed ? 1 : 0;
    }

    private static Optional<Asked> asked(List<String> arguments) {
        List<String> files = new ArrayList<>();
        Path out = Path.of("");
        boolean options = true;
        for (int index = 0; index < arguments.size(); index++) {
            String argument = arguments.get(index);
            if (options && argument.equals("--out") && index + 1 < arguments.size()) {
                out = Path.of(arguments.get(++index));
            } else if (options && argument.equals("--")) {
                options = false;
            } else if (options && argument.startsWith("-")) {
                return Optional.empty();
            } else {
                files.add(argument);
            }
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(new Asked(files, out));
    }

    private static String target(String file) {
        String name = String.valueOf(Path.of(file).getFileName());
        return name.replaceFirst("(?i)\\.(?:md|markdown)$", "") + ".html";
    }

    private void write(String target, String file) {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                fail(file, Files.isDirectory(path) ? "is a folder" : "no such file");
            } else if (Files.size(path) > LARGEST) {
                fail(file, "larger than a lesson may be, 1 MB");
            } else {
                Optional<String> text = new SourceFiles(Map.of(file, Files.readAllBytes(path))).text(file);
                if (text.isEmpty()) {
                    fail(file, "not UTF-8");
                    return;
                }
                Files.createDirectories(out);
                String html = LessonFragment.of(file, text.get(), address -> beside(path, address));
                Files.writeString(out.resolve(target), html);
            }
        } catch (IOException e) {
            fail(file, e.toString());
        }
    }

    private void fail(String file, String problem) {
        failed = true;
        err.println(file + ": " + problem);
    }

    /** There is no course that could say where an address leads, so it stays as it is. */
    private static Target beside(Path lesson, String address) {
        try {
            Path path = lesson.resolveSibling(address);
            if (Files.isRegularFile(path) && !address.endsWith(".md")) {
                return Target.file(address, Files.size(path));
            }
        } catch (InvalidPathException | IOException e) {
            // then it is no file
        }
        return Target.page(address);
    }
}
