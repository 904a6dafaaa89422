package org.qihang.course.internal.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether files keep their names wherever a course is unpacked. Windows and macOS take names for the same that differ by
 * case alone, and macOS those that differ in how an accent is written; Windows keeps some for its devices ("Naming
 * Files, Paths, and Namespaces" in its manual) and drops dots and spaces at the end.
 */
final class PortableNames {

    private static final Pattern DEVICE =
            Pattern.compile("(?:CON|PRN|AUX|NUL|(?:COM|LPT)[0-9¹²³])(?:\\..*)?", Pattern.CASE_INSENSITIVE);
    /** Control characters, and those that turn the direction, so that a name seems to be another. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    private final Map<String, String> files = new HashMap<>();
    private final Map<String, String> folders = new HashMap<>();

    /** What is wrong with a name, as a text. */
    record Problem(String textKey, List<String> arguments) {

        Problem(String textKey, String... arguments) {
            this(textKey, List.of(arguments));
        }
    }

    /** By itself, or beside those that were added before. */
    Optional<Problem> add(String path) {
        return alone(path).or(() -> besides(path).map(other -> new Problem("course.zip.collision", other, path)));
    }

    private static Optional<Problem> alone(String path) {
        if (INVISIBLE.matcher(path).find()) {
            return Optional.of(
                    new Problem("course.name.invisible", INVISIBLE.matcher(path).replaceAll("\uFFFD")));
        }
        List<String> parts = Arrays.asList(path.split("/"));
        if (parts.stream().anyMatch(part -> DEVICE.matcher(part).matches())) {
            return Optional.of(new Problem("course.name.device", path));
        }
        return parts.stream().anyMatch(part -> part.endsWith(".") || part.endsWith(" "))
                ? Optional.of(new Problem("course.name.ending", path))
                : Optional.empty();
    }

    private Optional<String> besides(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            String file = files.get(folded(folder));
            String other = folders.putIfAbsent(folded(folder), folder);
            if (file != null || other != null && !other.equals(folder)) {
                return Optional.of(file == null ? other : file);
            }
        }
        String folder = folders.get(folded(path));
        String other = files.putIfAbsent(folded(path), path);
        return Optional.ofNullable(other == null ? folder : other);
    }

    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
