package org.qihang.course.internal.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.qihang.account.Localized;

/**
 * Finds the lessons and their order: the {@code modules} of {@code course.yml}, else mdBook's {@code SUMMARY.md}, else the
 * numbers that the names begin with, else the names.
 */
record LayoutReader(SourceFiles files, YamlMap yaml, Localized course, Findings findings) {

    private static final Set<String> KNOWN = Set.of("folder", "title");
    private static final Pattern NO_LESSON = Pattern.compile(
            "(?:.*/)?(?:licen[sc]e|notice|changelog|contributing|contributors|code[_-]of[_-]conduct|security|summary"
                    + "|authors)\\b[^/]*",
            Pattern.CASE_INSENSITIVE);
    /** What site generators read or write themselves. */
    private static final Pattern NO_FOLDER =
            Pattern.compile("(?:.*/)?(?:_site|_includes|_layouts|_sass|_data|node_modules)/.*");

    Layout read() {
        if (!yaml.has("modules")) {
            var summary = Summary.in(files);
            if (summary.isPresent()) {
                return listed(summary.get());
            }
        }
        return byName();
    }

    private Layout listed(Summary summary) {
        Layout layout = summary.layout(course, findings);
        Set<String> listed = layout.bases();
        lessonFiles(summary.folder()).stream()
                .filter(file -> !listed.contains(file.base()))
                .forEach(file -> findings.warning(file.path(), 1, 1, "course.check.unreachable", summary.path()));
        return layout;
    }

    private Layout byName() {
        Map<String, List<String>> folders = new LinkedHashMap<>();
        for (String base : bases()) {
            folders.computeIfAbsent(LessonFile.folder(base), any -> new ArrayList<>())
                    .add(base);
        }
        List<Layout.Chapter> chapters = new ArrayList<>();
        for (YamlMap entry : yaml.maps("modules")) {
            Keys.unknown(CourseYml.FILE, entry, KNOWN, findings);
            Keys.texts(CourseYml.FILE, entry, Set.of("folder"), findings);
            Keys.maps(CourseYml.FILE, entry, Set.of("title"), findings);
            String folder = entry.text("folder").orElse("");
            List<String> lessons = folders.remove(folder);
            if (lessons == null) {
                findings.error(
                        CourseYml.FILE,
                        entry.line("folder"),
                        entry.column("folder"),
                        "course.check.noSuchFolder",
                        folder);
            } else {
                Localized title = CourseYml.localized(entry.map("title"));
                chapters.add(new Layout.Chapter(title.isEmpty() ? named(folder) : title, lessons));
            }
        }
        folders.forEach((folder, lessons) -> {
            if (yaml.has("modules")) {
                findings.error(folder + "/", 1, 1, "course.check.folderNotListed", folder);
            } else {
                chapters.add(new Layout.Chapter(named(folder), lessons));
            }
        });
        return new Layout(chapters);
    }

    /** In order. Of a course that was written for Qihang the numbered ones, if there are any. */
    private Collection<String> bases() {
        List<LessonFile> all = lessonFiles("");
        boolean numbered = !findings.isForeign() && all.stream().anyMatch(LessonFile::isNumbered);
        Set<String> bases = new TreeSet<>(LessonFile.ORDER);
        all.stream().filter(file -> !numbered || file.isNumbered()).forEach(file -> bases.add(file.base()));
        return bases;
    }

    private List<LessonFile> lessonFiles(String folder) {
        return files.paths().stream()
                .filter(path -> path.startsWith(folder))
                .filter(path -> !NO_LESSON.matcher(path).matches())
                .filter(path ->
                        !findings.isForeign() || !NO_FOLDER.matcher(path).matches())
                .flatMap(path -> LessonFile.of(path).stream())
                .toList();
    }

    private Localized named(String folder) {
        if (folder.isEmpty()) {
            return course;
        }
        String name = folder.substring(folder.lastIndexOf('/') + 1)
                .replaceFirst("^\\d+[-_. ]*", "")
                .replace('-', ' ')
                .replace('_', ' ')
                .strip();
        return new Localized(name, name);
    }
}
