package org.qihang.course.internal.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A course of a few lines, for tests. */
final class SourceOf {

    static final String COURSE = """
            id: tasting
            language: en
            title:
              en: Tasting
              zh-CN: 品尝
            modules:
              - folder: 01-begin
                title:
                  en: Begin
            """;

    static final String LESSON = """
            ---
            id: first
            title: The first
            minutes: 5
            ---

            # The first

            ## Check yourself

            Words.

            ### Quiz

            What is right?

            - [ ] This
              > It is not.
            - [x] That

            > Because.
            """;

    private final Map<String, byte[]> files = new TreeMap<>();

    static SourceOf nothing() {
        return new SourceOf();
    }

    static SourceOf course() {
        return new SourceOf().with("course.yml", COURSE).with("01-begin/01-first.md", LESSON);
    }

    SourceOf with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    SourceOf with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    SourceFiles files() {
        return new SourceFiles(files);
    }

    CourseReader.Result read() {
        return CourseReader.read(files());
    }
}
