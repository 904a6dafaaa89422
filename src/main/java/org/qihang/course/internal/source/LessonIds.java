package org.qihang.course.internal.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qihang.course.LessonId;

/**
 * The id of each lesson, by its files' paths: known before the texts are rendered, so that links between lessons can lead
 * to their pages. A lesson without an id has one by its path in a course that was not written for Qihang.
 */
record LessonIds(Map<String, LessonId> byPath) {

    LessonIds {
        byPath = Map.copyOf(byPath);
    }

    static LessonIds in(SourceFiles files, Layout layout, Findings findings) {
        Map<String, LessonId> byPath = new HashMap<>();
        Set<String> bases = layout.bases();
        Set<LessonId> taken = new HashSet<>();
        Map<String, LessonId> byBase = new HashMap<>();
        for (String path : files.paths()) {
            LessonFile.of(path)
                    .filter(file -> bases.contains(file.base()))
                    .flatMap(file -> written(path, files))
                    .ifPresent(id -> {
                        String base = LessonFile.of(path).orElseThrow().base();
                        if (id.equals(byBase.get(base)) || taken.add(id) || !findings.isForeign()) {
                            byPath.put(path, id);
                            byBase.putIfAbsent(base, id);
                        }
                    });
        }
        if (findings.isForeign()) {
            bases.forEach(base -> byBase.computeIfAbsent(base, any -> derived(base, taken)));
            files.paths().stream()
                    .flatMap(path -> LessonFile.of(path).stream())
                    .filter(file -> bases.contains(file.base()))
                    .forEach(file -> byPath.put(file.path(), byBase.get(file.base())));
        }
        return new LessonIds(byPath);
    }

    Optional<LessonId> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private static Optional<LessonId> written(String path, SourceFiles files) {
        return files.text(path)
                .flatMap(source ->
                        FrontMatter.read(path, source, new Findings()).keys().text("id"))
                .filter(LessonId::isValid)
                .map(LessonId::new);
    }

    /** By the file's name; by all of its path where that is taken or says nothing in Latin letters. */
    static LessonId derived(String base, Set<LessonId> taken) {
        String[] parts = base.replaceFirst("(?i)(?<=.)/(?:readme|_?index)$", "").split("/");
        for (int from = parts.length - 1; from >= 0; from--) {
            String slug = ForeignFacts.slug(Arrays.asList(parts).subList(from, parts.length))
                    .replaceFirst("^\\d+-(?=[a-z])", "");
            boolean speaking = slug.matches(".*[a-z].*") && !slug.matches("(?:readme|index)");
            if (speaking && LessonId.isValid(slug) && taken.add(new LessonId(slug))) {
                return new LessonId(slug);
            }
        }
        LessonId id = new LessonId("lesson-" + ForeignFacts.shortHash(base));
        taken.add(id);
        return id;
    }
}
