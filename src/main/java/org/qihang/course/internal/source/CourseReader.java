package org.qihang.course.internal.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseOutline;
import org.qihang.course.Finding;
import org.qihang.course.ReleaseId;
import org.qihang.course.internal.AnswerKeyDocument;
import org.qihang.course.internal.CompiledRelease;
import org.qihang.course.internal.LessonTextDocument;

/** Reads a course's files, checks them and makes everything of them that readers need. */
public final class CourseReader {

    /** Goes up whenever the same source gives other texts. */
    public static final int RENDERER = 3;

    private static final String NO_NAME = "course";

    private final SourceFiles files;
    private final String name;
    private final Findings findings;
    private final Map<String, Map<Language, Lesson>> lessons = new LinkedHashMap<>();

    private CourseReader(SourceFiles files, String name) {
        this.files = files;
        this.name = name;
        this.findings = new Findings(!files.contains(CourseYml.FILE));
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
        return read(files, NO_NAME);
    }

    /** @param name of the folder or the like, for a course that doesn't say its own */
    public static Result read(SourceFiles files, String name) {
        return new CourseReader(files, name).read();
    }

    private Result read() {
        if (findings.isForeign()) {
            CourseFacts guessed = new ForeignFacts(files, name).read();
            return read(YamlMap.missing(CourseYml.FILE), guessed.language(), Optional.of(guessed));
        }
        Optional<String> text = text(CourseYml.FILE);
        if (text.isEmpty()) {
            return new Result(Optional.empty(), findings.all(), 0);
        }
        CourseYml yml = new CourseYml(text.get(), findings);
        if (yml.yaml().isBroken()) {
            return new Result(Optional.empty(), findings.all(), 0);
        }
        Language language = yml.language();
        return read(yml.yaml(), language, yml.facts(language));
    }

    private Result read(YamlMap yaml, Language language, Optional<CourseFacts> facts) {
        Localized title = facts.map(CourseFacts::title).orElse(Localized.EMPTY);
        Layout layout = new LayoutReader(files, yaml, title, findings).read();
        new FileChecks(files, layout.bases(), findings).check();
        facts.ifPresent(known -> readLessons(known, layout));
        List<CourseOutline.Module> modules = layout.chapters().stream()
                .map(chapter -> module(chapter, language))
                .filter(module -> !module.lessons().isEmpty())
                .toList();
        new LessonChecks(files, lessons, language, findings).check();
        if (lessons.isEmpty() && facts.isPresent()) {
            String key = findings.isForeign() ? "course.check.noCourse" : "course.check.noLessons";
            findings.error(CourseYml.FILE, 1, 1, key);
        } else if (findings.isForeign()) {
            facts.ifPresent(guessed -> findings.warning(
                    CourseYml.FILE,
                    1,
                    1,
                    "course.check.noCourseYml",
                    guessed.title().in(language),
                    guessed.id().value()));
        }
        List<Finding> all = findings.all();
        boolean broken = all.stream().anyMatch(Finding::isError);
        Optional<CompiledRelease> compiled = broken ? Optional.empty() : facts.map(known -> compiled(known, modules));
        return new Result(compiled, all, lessons.size());
    }

    private void readLessons(CourseFacts facts, Layout layout) {
        LessonReader reader = new LessonReader(findings);
        LessonIds ids = LessonIds.in(files, layout, findings);
        layout.bases().forEach(base -> lessons.put(base, new LinkedHashMap<>()));
        for (String path : files.paths()) {
            LessonFile.of(path)
                    .filter(file -> lessons.containsKey(file.base()))
                    .filter(file -> !FileChecks.isTooLarge(path, files))
                    .ifPresent(file -> readLesson(file, facts, reader, ids));
        }
        lessons.values().removeIf(Map::isEmpty);
    }

    private void readLesson(LessonFile file, CourseFacts facts, LessonReader reader, LessonIds ids) {
        Optional<String> source = text(file.path());
        if (source.isEmpty()) {
            return;
        }
        Language language = file.in(facts.language());
        LessonAddresses addresses =
                new LessonAddresses(facts.id(), file.path(), files, ids.byPath(), findings.isForeign());
        Lesson lesson = reader.read(file, source.get(), language, addresses, ids.of(file.path()));
        Lesson other = Objects.requireNonNull(lessons.get(file.base())).putIfAbsent(language, lesson);
        if (other != null) {
            findings.flaw(
                    file.path(), 1, 1, "course.check.sameLanguage", other.file().path());
        }
    }

    private Optional<String> text(String path) {
        Optional<DecodedText> decoded = files.decoded(path);
        if (decoded.isEmpty()) {
            findings.flaw(path, 1, 1, "course.check.notUtf8");
        }
        decoded.filter(text -> !text.isUtf8())
                .ifPresent(text -> findings.warning(
                        path, 1, 1, "course.check.converted", text.encoding().name()));
        return decoded.map(DecodedText::text);
    }

    private CourseOutline.Module module(Layout.Chapter chapter, Language language) {
        return new CourseOutline.Module(
                chapter.title(),
                chapter.lessons().stream()
                        .flatMap(base -> Optional.ofNullable(lessons.get(base)).stream())
                        .map(languages -> outline(languages, language))
                        .toList());
    }

    private CourseOutline.Lesson outline(Map<Language, Lesson> languages, Language language) {
        Lesson main = Optional.ofNullable(languages.get(language))
                .orElseGet(() -> languages.values().iterator().next());
        return new CourseOutline.Lesson(
                main.text().lesson(),
                titles(languages),
                main.minutes(),
                main.completion(),
                main.quiz().questions().size(),
                written(languages),
                LessonContent.of(files, languages));
    }

    private CompiledRelease compiled(CourseFacts facts, List<CourseOutline.Module> modules) {
        ReleaseId release = ReleaseId.of(facts.id(), files.hash());
        List<Lesson> all = lessons.values().stream()
                .flatMap(languages -> inOneWay(languages, facts.language()))
                .toList();
        List<AnswerKeyDocument> answers = new ArrayList<>();
        for (Lesson lesson : all) {
            if (!lesson.quiz().questions().isEmpty()) {
                String key = LessonTextDocument.key(release, lesson.text().lesson(), lesson.language());
                answers.add(new AnswerKeyDocument(
                        key,
                        lesson.text().rules().passPercent(),
                        lesson.quiz().answers(lesson.text().lesson())));
            }
        }
        return new CompiledRelease(
                release,
                RENDERER,
                facts,
                modules,
                all.stream().map(Lesson::text).toList(),
                answers,
                files.files(),
                all.stream().collect(Collectors.toMap(lesson -> lesson.file().path(), CourseReader::source)));
    }

    private static CompiledRelease.Source source(Lesson lesson) {
        return new CompiledRelease.Source(lesson.text().lesson(), lesson.language());
    }

    /** How a quiz is taken and an assignment handed in doesn't depend on the language that somebody reads. */
    private static Stream<Lesson> inOneWay(Map<Language, Lesson> languages, Language language) {
        Lesson source = languages.get(language);
        return source == null
                ? languages.values().stream()
                : languages.values().stream().map(lesson -> lesson.takenAs(source));
    }

    private static Localized titles(Map<Language, Lesson> languages) {
        return new Localized(title(languages, Language.ZH), title(languages, Language.EN));
    }

    private static Set<Language> written(Map<Language, Lesson> languages) {
        return languages.values().stream().map(Lesson::language).collect(Collectors.toSet());
    }

    private static String title(Map<Language, Lesson> languages, Language language) {
        return languages.containsKey(language)
                ? Objects.requireNonNull(languages.get(language)).title()
                : "";
    }
}
