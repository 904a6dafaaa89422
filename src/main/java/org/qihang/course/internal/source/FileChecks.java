package org.qihang.course.internal.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be seen without reading a file: its size, and names that say something else than they seem to. */
record FileChecks(SourceFiles files, Set<String> lessons, Findings findings) {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_TEXT_MB = 1;
    private static final int LARGEST_FILE_MB = 20;

    private static final Pattern OTHER_LANGUAGE =
            Pattern.compile(".*\\.(?:zh|cn|chs|sc|en|eng|(?:zh|en)[-_][a-z]{2,4})\\.md", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile(".*\\.(?:zh-CN|en)\\.md");
    private static final Pattern NO_LESSON = Pattern.compile(
            "(?:.*/)?(?:readme|license|licence|changelog|contributing|summary|index)\\b[^/]*",
            Pattern.CASE_INSENSITIVE);

    void check() {
        Set<String> folders = new HashSet<>();
        lessons.forEach(base -> folders.add(LessonFile.folder(base)));
        PortableNames names = new PortableNames();
        for (String path : files.paths()) {
            names.add(path)
                    .ifPresent(problem -> findings.flaw(
                            path, 1, 1, problem.textKey(), problem.arguments().toArray(String[]::new)));
            if (isTooLarge(path, files)) {
                findings.flaw(path, 1, 1, "course.check.fileTooLarge", String.valueOf(largest(path)));
            }
            if (OTHER_LANGUAGE.matcher(path).matches()
                    && !LANGUAGE.matcher(path).matches()) {
                findings.warning(path, 1, 1, "course.check.languageName");
            } else if (!findings.isForeign() && isForgotten(path, folders)) {
                findings.warning(path, 1, 1, "course.check.notNumbered");
            }
        }
    }

    static boolean isTooLarge(String path, SourceFiles files) {
        byte[] content = files.files().get(path);
        return content != null && content.length > largest(path) * MEGABYTE;
    }

    private static int largest(String path) {
        return isMarkdown(path) ? LARGEST_TEXT_MB : LARGEST_FILE_MB;
    }

    /** Markdown among lessons that is none, and does not look as if it were meant to be none. */
    private boolean isForgotten(String path, Set<String> lessonFolders) {
        return isMarkdown(path)
                && LessonFile.of(path)
                        .filter(file -> !file.isNumbered() && !lessons.contains(file.base()))
                        .isPresent()
                && lessonFolders.contains(path.substring(0, Math.max(0, path.lastIndexOf('/'))))
                && !NO_LESSON.matcher(path).matches();
    }

    private static boolean isMarkdown(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".md");
    }
}
