package org.qihang.course.internal.source;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseId;
import org.qihang.course.Level;
import org.qihang.course.internal.Blobs;

/** What a course without a {@code course.yml} says of itself in other ways; the rest is guessed. */
record ForeignFacts(SourceFiles files, String name) {

    private static final int ENOUGH = 20_000;
    private static final int LONGEST_ID = 60;
    private static final Pattern HEADING = Pattern.compile("(?m)^#\\s+(.{1,200}?)\\s*#*$");
    private static final Pattern JEKYLL_TITLE = Pattern.compile("(?m)^title:\\s*[\"']?(.{1,200}?)[\"']?\\s*$");

    CourseFacts read() {
        BookToml book = BookToml.in(files);
        Language language = book.language()
                .map(tag -> Language.of(Locale.forLanguageTag(tag)))
                .orElseGet(this::mostWritten);
        String title = book.title()
                .or(() -> first(JEKYLL_TITLE, "_config.yml"::equals))
                .or(() -> first(
                        HEADING, path -> path.toLowerCase(Locale.ROOT).matches("(?:docs/)?(?:readme|index)\\.md")))
                .orElse(name);
        return new CourseFacts(
                new CourseId(id(title)),
                language,
                Localized.only(language, title),
                Localized.EMPTY,
                Localized.EMPTY,
                book.authors(),
                "",
                Level.INTRODUCTORY,
                0,
                0,
                0,
                0,
                List.of());
    }

    /** By the letters at the beginning of the first files: a Chinese word has two, an English one five. */
    private Language mostWritten() {
        String text = files.paths().stream()
                .filter(LessonFile::isMarkdown)
                .limit(10)
                .flatMap(path -> files.text(path).stream())
                .map(source -> source.substring(0, Math.min(source.length(), ENOUGH)))
                .reduce("", String::concat);
        long chinese = text.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
                .count();
        long latin = text.chars()
                .filter(letter -> letter < 128 && Character.isLetter(letter))
                .count();
        return chinese * 5 > latin * 2 ? Language.ZH : Language.EN;
    }

    private Optional<String> first(Pattern pattern, Predicate<String> path) {
        return files.paths().stream()
                .filter(path)
                .flatMap(found -> files.text(found).stream())
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).strip())
                .findFirst();
    }

    private String id(String title) {
        return Stream.of(title, name)
                .map(text -> slug(List.of(text)))
                .filter(CourseId::isValid)
                .findFirst()
                .orElseGet(() -> "course-" + shortHash(title));
    }

    /** Lower-case Latin letters, digits and hyphens; may be empty. */
    static String slug(List<String> words) {
        String ascii = Normalizer.normalize(String.join("-", words), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return ascii.substring(0, Math.min(ascii.length(), LONGEST_ID)).replaceAll("-+$", "");
    }

    static String shortHash(String text) {
        return Blobs.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }
}
