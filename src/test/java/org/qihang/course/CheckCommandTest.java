package org.qihang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qihang.account.Language;

class CheckCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeACourse() throws IOException {
        write("course.yml", "id: tasting\nlanguage: en\ntitle:\n  en: Tasting\n");
        write("01-begin/01-first.md", "---\nid: first\n---\n\n# First\n\nWords.\n");
    }

    @Test
    void aCourseWithoutErrorsEndsWithZero() {
        assertThat(check(Language.EN)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("1 lessons, 0 errors, 0 warnings");
    }

    @Test
    void errorsAreSaidWithFileLineAndColumnAndEndWithOne() throws IOException {
        write("01-begin/02-second.md", "---\nid: second\n---\n\n# Second\n\nSee [this](nowhere.md).\n");

        assertThat(check(Language.EN)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        folder.resolve("01-begin/02-second.md") + ":7:5: error: There is no such file: nowhere.md");
    }

    @Test
    void speaksChineseToo() throws IOException {
        write("01-begin/02-second.md", "---\nid: second\n---\n\n![](../a.png)\n");
        write("a.png", "x");

        assertThat(check(Language.ZH)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(":5:1: 提醒: ");
    }

    @Test
    void hiddenFilesAreNotThere() throws IOException {
        write(".git/01-x.md", "x");
        write("01-begin/.01-draft.md", "x");

        assertThat(check(Language.EN)).isZero();
    }

    @Test
    void withoutAFolderItSaysHowItIsUsed() {
        assertThat(CheckCommand.run(List.of(), Language.EN, print(out), print(err)))
                .isEqualTo(2);
        assertThat(CheckCommand.run(List.of(folder.resolve("none").toString()), Language.EN, print(out), print(err)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: ./qihang check DIR");
    }

    private int check(Language language) {
        return CheckCommand.run(List.of(folder.toString()), language, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
