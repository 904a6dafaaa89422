package org.qihang.course;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.qihang.account.Language;
import org.qihang.course.internal.source.CourseReader;
import org.qihang.course.internal.source.FolderSource;
import org.qihang.course.internal.source.MissingIds;
import org.qihang.course.internal.source.SourceFiles;

/** {@code ./qihang check DIR}: what is wrong in a course, without a server. */
public final class CheckCommand {

    private static final String USAGE = "usage: ./qihang check [--format text|json|github] [--fix] DIR";

    private final Properties texts = new Properties();
    private final Language language;

    /** What is asked for. */
    private record Asked(Path folder, FindingsFormat format, boolean fix) {}

    private CheckCommand(Language language) {
        this.language = language;
        String file = language == Language.ZH ? "/texts/course_zh_CN.properties" : "/texts/course.properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CheckCommand.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints each finding as {@code file:line:column: error: message}, or in another format.
     *
     * @return the exit code: 0, or 1 if there are errors, or 2 if the arguments are none that it understands
     */
    public static int run(List<String> arguments, Language language, PrintStream out, PrintStream err) {
        Optional<Asked> asked = asked(arguments);
        if (asked.isEmpty()) {
            err.println(USAGE);
            return 2;
        }
        Path folder = asked.get().folder();
        if (!Files.isDirectory(folder)) {
            err.println(folder + ": no such folder");
            err.println(USAGE);
            return 2;
        }
        try {
            if (asked.get().fix()) {
                fix(folder, err);
            }
            String name = folder.toAbsolutePath().normalize().getFileName() + "";
            CourseReader.Result result = CourseReader.read(FolderSource.read(folder), name);
            CheckCommand command = new CheckCommand(language);
            asked.get().format().print(folder, result.lessons(), result.findings(), command::message, out);
            long errors = result.findings().stream().filter(Finding::isError).count();
            err.println(result.lessons() + " lessons, " + errors + " errors, "
                    + (result.findings().size() - errors) + " warnings");
            return errors == 0 ? 0 : 1;
        } catch (IOException e) {
            err.println(e);
            return 2;
        }
    }

    private static Optional<Asked> asked(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Optional<FindingsFormat> format = Optional.of(FindingsFormat.TEXT);
        boolean fix = false;
        Optional<Path> folder = Optional.empty();
        while (!rest.isEmpty()) {
            String argument = rest.remove();
            if (argument.equals("--fix")) {
                fix = true;
            } else if (argument.equals("--format") && !rest.isEmpty()) {
                format = FindingsFormat.named(rest.remove());
            } else if (argument.startsWith("--format=")) {
                format = FindingsFormat.named(argument.substring("--format=".length()));
            } else if (folder.isEmpty() && !argument.startsWith("-")) {
                folder = Optional.of(Path.of(argument));
            } else {
                return Optional.empty();
            }
        }
        if (folder.isEmpty() || format.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Asked(folder.get(), format.get(), fix));
    }

    private static void fix(Path folder, PrintStream err) throws IOException {
        SourceFiles files = FolderSource.read(folder);
        for (Map.Entry<String, MissingIds.Fixed> file : MissingIds.in(files).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.writeString(path, file.getValue().text());
            err.println(path + ": id: " + file.getValue().id().value());
        }
    }

    private String message(String key, List<String> arguments) {
        return new MessageFormat(texts.getProperty(key, key), language.locale()).format(arguments.toArray());
    }
}
