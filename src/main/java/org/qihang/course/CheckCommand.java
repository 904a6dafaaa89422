package org.qihang.course;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qihang.account.Language;
import org.qihang.course.internal.source.CourseReader;
import org.qihang.course.internal.source.SourceFiles;

/** {@code ./qihang check DIR}: what is wrong in a course, without a server. */
public final class CheckCommand {

    private final Properties texts = new Properties();
    private final Language language;

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
     * Prints each finding as {@code file:line:column: error: message}.
     *
     * @return the exit code: 0, or 1 if there are errors, or 2 if the arguments are no folder
     */
    public static int run(List<String> arguments, Language language, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || !Files.isDirectory(Path.of(arguments.getFirst()))) {
            err.println("usage: ./qihang check DIR");
            return 2;
        }
        Path folder = Path.of(arguments.getFirst());
        CourseReader.Result result = CourseReader.read(files(folder));
        CheckCommand command = new CheckCommand(language);
        result.findings().forEach(finding -> out.println(folder.resolve(finding.file()) + command.line(finding)));
        long errors = result.findings().stream().filter(Finding::isError).count();
        err.println(result.lessons() + " lessons, " + errors + " errors, "
                + (result.findings().size() - errors) + " warnings");
        return errors == 0 ? 0 : 1;
    }

    private String line(Finding finding) {
        return ":" + finding.line() + ":" + finding.column() + ": "
                + text(finding.severity().textKey()) + ": "
                + text(finding.textKey(), finding.arguments().toArray());
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getProperty(key, key), language.locale()).format(arguments);
    }

    private static SourceFiles files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.contains("/.")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceFiles(files);
    }
}
