package org.qihang.course.internal.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.course.CourseOutline;

/** Puts the lessons into their modules: those of {@code course.yml}, else the numbered folders. */
record Modules(
        YamlMap yaml,
        SourceFiles files,
        Map<String, Map<Language, Lesson>> lessons,
        Language language,
        Findings findings) {

    private static final Set<String> KNOWN = Set.of("folder", "title");

    List<CourseOutline.Module> read() {
        Set<String> folders = new LinkedHashSet<>();
        lessons.values()
                .forEach(languages ->
                        folders.add(languages.values().iterator().next().file().folder()));
        List<CourseOutline.Module> modules = new ArrayList<>();
        for (YamlMap entry : yaml.maps("modules")) {
            Keys.unknown(CourseYml.FILE, entry, KNOWN, findings);
            Keys.texts(CourseYml.FILE, entry, Set.of("folder"), findings);
            Keys.maps(CourseYml.FILE, entry, Set.of("title"), findings);
            String folder = entry.text("folder").orElse("");
            if (!folders.remove(folder)) {
                findings.error(
                        CourseYml.FILE,
                        entry.line("folder"),
                        entry.column("folder"),
                        "course.check.noSuchFolder",
                        folder);
            } else {
                Localized title = CourseYml.localized(entry.map("title"));
                modules.add(module(folder, title.isEmpty() ? named(folder) : title));
            }
        }
        for (String folder : folders) {
            if (yaml.has("modules")) {
                findings.error(folder + "/", 1, 1, "course.check.folderNotListed", folder);
            } else {
                modules.add(module(folder, named(folder)));
            }
        }
        return modules;
    }

    private CourseOutline.Module module(String folder, Localized title) {
        return new CourseOutline.Module(
                title,
                lessons.values().stream()
                        .filter(languages -> languages
                                .values()
                                .iterator()
                                .next()
                                .file()
                                .folder()
                                .equals(folder))
                        .map(this::outline)
                        .toList());
    }

    private CourseOutline.Lesson outline(Map<Language, Lesson> languages) {
        Lesson main = languages.containsKey(language)
                ? Objects.requireNonNull(languages.get(language))
                : languages.values().iterator().next();
        return new CourseOutline.Lesson(
                main.text().lesson(),
                CourseReader.titles(languages),
                main.minutes(),
                main.completion(),
                main.quiz().questions().size(),
                CourseReader.written(languages),
                LessonContent.of(files, languages));
    }

    private static Localized named(String folder) {
        String name = folder.substring(folder.lastIndexOf('/') + 1)
                .replaceFirst("^\\d+[-_. ]*", "")
                .replace('-', ' ')
                .replace('_', ' ');
        return new Localized(name, name);
    }
}
