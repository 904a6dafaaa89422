package org.qihang.course.internal.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.qihang.account.Language;
import org.qihang.course.internal.Blobs;

/** Names what a lesson says and shows, so that releases can be compared: its sources and the files that they show. */
final class LessonContent {

    private static final Pattern SHOWN_FILE = Pattern.compile("/course-files/[0-9a-f]{64}");
    /** Half of SHA-256 tells two versions of one lesson apart, and keeps outlines short. */
    private static final int LENGTH = 32;

    private LessonContent() {}

    /** Where the files lie, and how the renderer writes them, makes no difference. */
    static String of(SourceFiles files, Map<Language, Lesson> languages) {
        StringBuilder content = new StringBuilder();
        new TreeMap<>(languages).forEach((language, lesson) -> {
            content.append(language.tag())
                    .append(' ')
                    .append(Blobs.sha256(files.content(lesson.file().path())));
            SHOWN_FILE
                    .matcher(lesson.text().html() + lesson.text().htmlAfterQuiz())
                    .results()
                    .map(MatchResult::group)
                    .forEach(content::append);
        });
        return Blobs.sha256(content.toString().getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }
}
