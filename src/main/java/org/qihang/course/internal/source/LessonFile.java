package org.qihang.course.internal.source;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qihang.account.Language;

/**
 * What a lesson's path says.
 *
 * @param base the path without language and ending, the same for all languages of a lesson
 * @param language empty for {@code NAME.md}, which is in the course's own
 */
record LessonFile(String path, String base, Optional<Language> language) {

    /** By the numbers that names begin with, so that 10 comes after 9; then by the names. */
    static final Comparator<String> ORDER = LessonFile::compare;

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(.*)");
    private static final Pattern SHAPE = Pattern.compile("(.*?[^/]+?)(?:\\.(zh-CN|en))?\\.(?i:md|markdown)");
    private static final Pattern FIRST = Pattern.compile("(?:readme|index|_index)", Pattern.CASE_INSENSITIVE);

    static boolean isMarkdown(String path) {
        return SHAPE.matcher(path).matches();
    }

    static Optional<LessonFile> of(String path) {
        Matcher matcher = SHAPE.matcher(path);
        return matcher.matches()
                ? Optional.of(new LessonFile(
                        path,
                        matcher.group(1),
                        Optional.ofNullable(matcher.group(2)).flatMap(Language::ofTag)))
                : Optional.empty();
    }

    private static int compare(String one, String other) {
        String[] ours = one.split("/");
        String[] theirs = other.split("/");
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            int difference = Integer.compare(number(ours[i]), number(theirs[i]));
            if (difference == 0) {
                difference = ours[i].compareTo(theirs[i]);
            }
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(ours.length, theirs.length);
    }

    /** What introduces a folder comes first, names without a number last. */
    private static int number(String name) {
        if (FIRST.matcher(name).matches()) {
            return -1;
        }
        Matcher matcher = NUMBER.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    }

    String folder() {
        return folder(path);
    }

    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Of the file, without language and ending. */
    String name() {
        return base.substring(base.lastIndexOf('/') + 1);
    }

    boolean isNumbered() {
        return NUMBER.matcher(name()).matches();
    }

    Language in(Language main) {
        return language.orElse(main);
    }
}
