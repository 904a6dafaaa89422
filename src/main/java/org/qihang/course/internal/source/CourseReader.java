package org.qihang.course.internal.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseOutline;
import org.qihang.course.Finding;
import org.qihang.course.LessonId;
import org.qihang.course.ReleaseId;
import org.qihang.course.internal.AnswerKeyDocument;
import org.qihang.course.internal.CompiledRelease;
import org.qihang.course.internal.LessonTextDocument;

/** Reads a course's files, checks them and makes everything of them that readers need. */
public final class CourseReader {

    /** Goes up whenever the same source gives other texts. */
    public static final int RENDERER = 1;

    private final SourceFiles files;
    private final Findings findings = new Findings();
    private final Map<String, Map<Language, Lesson>> lessons = new TreeMap<>(LessonFile.ORDER);

    private CourseReader(SourceFiles files) {
        this.files = files;
    }

    /**
     * What came of it.
     *
     * @param compiled empty where there are errors
     * @param lessons how many lessons there are, whatever the errors
     */
    public record Result(Optional<CompiledRelease> compiled, List<Finding> findings, int lessons) {

        public Result {
            findings = List.copyOf(findings);
        }

        public boolean hasErrors() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    public static Result read(SourceFiles files) {
        return new CourseReader(files).read();
    }

    private Result read() {
        new FileChecks(files, findings).check();
        Optional<String> text = files.text(CourseYml.FILE);
        if (text.isEmpty()) {
            findings.error(
                    CourseYml.FILE,
                    1,
                    1,
                    files.contains(CourseYml.FILE) ? "course.check.notUtf8" : "course.check.noCourseYml");
            return new Result(Optional.empty(), findings.all(), 0);
        }
        CourseYml yml = new CourseYml(text.get(), findings);
        if (yml.yaml().isBroken()) {
            return new Result(Optional.empty(), findings.all(), 0);
        }
        Language language = yml.language();
        Optional<CourseFacts> facts = yml.facts(language);
        facts.ifPresent(known -> readLessons(known));
        List<CourseOutline.Module> modules = new Modules(yml.yaml(), files, lessons, language, findings).read();
        new LessonChecks(files, lessons, language, findings).check();
        if (lessons.isEmpty() && facts.isPresent()) {
            findings.error(CourseYml.FILE, 1, 1, "course.check.noLessons");
        }
        List<Finding> all = findings.all();
        boolean broken = all.stream().anyMatch(Finding::isError);
        Optional<CompiledRelease> compiled = broken ? Optional.empty() : facts.map(known -> compiled(known, modules));
        return new Result(compiled, all, lessons.size());
    }

    private void readLessons(CourseFacts facts) {
        LessonReader reader = new LessonReader(findings);
        Map<String, LessonId> ids = lessonIds();
        for (String path : files.paths()) {
            Optional<LessonFile> file = LessonFile.of(path);
            if (file.isEmpty()) {
                continue;
            }
            if (FileChecks.isTooLarge(path, files)) {
                continue;
            }
            Optional<String> source = files.text(path);
            if (source.isEmpty()) {
                findings.error(path, 1, 1, "course.check.notUtf8");
                continue;
            }
            Language language = file.get().in(facts.language());
            LessonAddresses addresses = new LessonAddresses(facts.id(), file.get(), files, ids);
            Lesson lesson = reader.read(file.get(), source.get(), language, addresses);
            Lesson other = lessons.computeIfAbsent(file.get().base(), any -> new LinkedHashMap<>())
                    .putIfAbsent(language, lesson);
            if (other != null) {
                findings.error(
                        path, 1, 1, "course.check.sameLanguage", other.file().path());
            }
        }
    }

    /** Before the texts are rendered, so that links between lessons can lead to their pages. */
    private Map<String, LessonId> lessonIds() {
        Map<String, LessonId> ids = new TreeMap<>();
        for (String path : files.paths()) {
            LessonFile.of(path)
                    .flatMap(file -> files.text(path))
                    .flatMap(source -> FrontMatter.read(path, source, new Findings())
                            .keys()
                            .text("id"))
                    .filter(LessonId::isValid)
                    .ifPresent(id -> ids.put(path, new LessonId(id)));
        }
        return ids;
    }

    private CompiledRelease compiled(CourseFacts facts, List<CourseOutline.Module> modules) {
        ReleaseId release = ReleaseId.of(facts.id(), files.hash());
        List<Lesson> all = lessons.values().stream()
                .flatMap(languages -> languages.values().stream())
                .toList();
        List<AnswerKeyDocument> answers = new ArrayList<>();
        for (Lesson lesson : all) {
            if (!lesson.quiz().questions().isEmpty()) {
                String key = LessonTextDocument.key(release, lesson.text().lesson(), lesson.language());
                answers.add(new AnswerKeyDocument(key, lesson.quiz().answers()));
            }
        }
        return new CompiledRelease(
                release,
                RENDERER,
                facts,
                modules,
                all.stream().map(Lesson::text).toList(),
                answers,
                files.files());
    }

    static Localized titles(Map<Language, Lesson> languages) {
        return new Localized(title(languages, Language.ZH), title(languages, Language.EN));
    }

    static Set<Language> written(Map<Language, Lesson> languages) {
        return languages.values().stream().map(Lesson::language).collect(Collectors.toSet());
    }

    private static String title(Map<Language, Lesson> languages, Language language) {
        return languages.containsKey(language)
                ? Objects.requireNonNull(languages.get(language)).title()
                : "";
    }
}
