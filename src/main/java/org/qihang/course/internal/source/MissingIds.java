package org.qihang.course.internal.source;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qihang.account.Localized;
import org.qihang.course.LessonId;

/** Writes an id into each lesson that has none; nothing else of a file changes, but that a byte order mark goes. */
public final class MissingIds {

    private static final Pattern FRONT = Pattern.compile("\\A\\uFEFF?---[ \\t]*(\\r?\\n)");
    private static final Pattern END = Pattern.compile("(?m)^---[ \\t]*$");

    private MissingIds() {}

    /**
     * @param text the file with its id
     * @param id that was written into it
     */
    public record Fixed(String text, LessonId id) {}

    /** The files that change, by path. Those that are no UTF-8 are left alone. */
    public static Map<String, Fixed> in(SourceFiles files) {
        Findings ignored = new Findings(!files.contains(CourseYml.FILE));
        YamlMap yaml = files.text(CourseYml.FILE)
                .map(text -> YamlMap.parse(CourseYml.FILE, text, 1, ignored))
                .orElseGet(() -> YamlMap.missing(CourseYml.FILE));
        Set<String> bases =
                new LayoutReader(files, yaml, Localized.EMPTY, ignored).read().bases();
        Map<String, LessonId> known = new LinkedHashMap<>();
        Map<String, LessonFile> without = new LinkedHashMap<>();
        for (String path : files.paths()) {
            Optional<LessonFile> file = LessonFile.of(path).filter(found -> bases.contains(found.base()));
            Optional<String> text = file.flatMap(found -> files.text(path));
            if (text.isPresent()) {
                Optional<String> id = id(path, text.get());
                id.filter(LessonId::isValid)
                        .ifPresent(given -> known.putIfAbsent(file.get().base(), new LessonId(given)));
                if (id.isEmpty() && (ignored.isForeign() || !isBroken(text.get()))) {
                    without.put(path, file.get());
                }
            }
        }
        Set<LessonId> taken = new HashSet<>(known.values());
        Map<String, Fixed> fixed = new LinkedHashMap<>();
        without.forEach((path, file) -> {
            LessonId id = known.computeIfAbsent(file.base(), base -> LessonIds.derived(base, taken));
            fixed.put(path, new Fixed(with(id, files.text(path).orElseThrow()), id));
        });
        return fixed;
    }

    private static Optional<String> id(String path, String text) {
        return FrontMatter.read(path, text, new Findings(true)).keys().text("id");
    }

    private static String with(LessonId id, String text) {
        Matcher front = FRONT.matcher(text);
        if (front.find() && END.matcher(text).region(front.end(), text.length()).find() && !isBroken(text)) {
            return text.substring(0, front.end()) + "id: " + id.value() + front.group(1) + text.substring(front.end());
        }
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        return "---" + end + "id: " + id.value() + end + "---" + end + end + text;
    }

    /** What stands between the first two lines of hyphens is nothing that an id could be added to. */
    private static boolean isBroken(String text) {
        return FRONT.matcher(text).find()
                && END.matcher(text).results().skip(1).findFirst().isPresent()
                && FrontMatter.read("", text, new Findings(true)).keys().isBroken();
    }
}
