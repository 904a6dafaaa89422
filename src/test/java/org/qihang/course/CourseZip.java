package org.qihang.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.qihang.store.Ids;

/** A small course as a publisher zips it: one lesson in two languages with a question. Each has an id of its own. */
public final class CourseZip {

    public static final LessonId LESSON = new LessonId("first-sip");

    private final CourseId id =
            new CourseId("zip-" + Ids.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "x"));
    private final Map<String, String> files = new TreeMap<>();

    public static CourseZip course() {
        return new CourseZip().words("Taste before you speak.");
    }

    private CourseZip() {
        with("course.yml", """
                id: %s
                language: en
                title:
                  en: Tasting tea
                  zh-CN: 品茶
                modules:
                  - folder: 01-begin
                    title:
                      en: Begin
                      zh-CN: 开始
                """.formatted(id.value()));
        with("01-begin/01-first.zh-CN.md", lesson("第一口", "先品，再说。", "什么时候说？", "品之前", "品之后"));
    }

    /** Other words make another release. */
    public CourseZip words(String words) {
        return with(
                "01-begin/01-first.md", lesson("The first sip", words, "When do you speak?", "Before it", "After it"));
    }

    /** In a language of its own, the course has one lesson without translation. */
    public CourseZip withoutTranslation() {
        files.remove("01-begin/01-first.zh-CN.md");
        return this;
    }

    public CourseZip with(String path, String text) {
        files.put(path, text);
        return this;
    }

    public CourseId id() {
        return id;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("tasting/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String lesson(String title, String words, String question, String wrong, String right) {
        return """
                ---
                id: first-sip
                title: %1$s
                minutes: 5
                ---

                # %1$s

                ## 1

                %2$s

                ### Quiz

                %3$s

                - [ ] %4$s
                - [x] %5$s

                > Secret because.
                """.formatted(title, words, question, wrong, right);
    }
}
