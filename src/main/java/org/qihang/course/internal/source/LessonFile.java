package org.qihang.course.internal.source;

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

    private static final Pattern SHAPE = Pattern.compile("((?:.*/)?\\d+[^/]*?)(?:\\.(zh-CN|en))?\\.md");

    static Optional<LessonFile> of(String path) {
        Matcher matcher = SHAPE.matcher(path);
        return matcher.matches()
                ? Optional.of(new LessonFile(
                        path,
                        matcher.group(1),
                        Optional.ofNullable(matcher.group(2)).flatMap(Language::ofTag)))
                : Optional.empty();
    }

    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    Language in(Language main) {
        return language.orElse(main);
    }
}
