package org.qihang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesWhatReadersSee() throws IOException {
        write("01-first.md", "---\nid: first\n---\n\n# First\n\n**Do**, then [ask](02-second.md).\n");

        assertThat(render("01-first.md")).isZero();
        assertThat(html("01-first")).isEqualTo("""
                <h1 id="first">First</h1>
                <p><strong>Do</strong>, then <a href="02-second.md">ask</a>.</p>
                """);
    }

    @Test
    void writesHundredsAtOnce() throws IOException {
        List<String> names = new ArrayList<>();
        for (int lesson = 0; lesson < 300; lesson++) {
            names.add(lesson + ".md");
            write(lesson + ".md", "Lesson " + lesson);
        }

        assertThat(render(names.toArray(String[]::new))).isZero();
        assertThat(html("299")).isEqualTo("<p>Lesson 299</p>\n");
    }

    @Test
    void speaksTheLessonsLanguage() throws IOException {
        write("a.md", "> [!NOTE]\n> 先问，再做。\n");
        write("b.md", "> [!NOTE]\n> Ask first.\n");
        write("03-c.zh-CN.md", "> [!NOTE]\n> API\n");

        assertThat(render("a.md", "b.md", "03-c.zh-CN.md")).isZero();
        assertThat(html("a")).contains(">说明</p>");
        assertThat(html("b")).contains(">Note</p>");
        assertThat(html("03-c.zh-CN")).contains(">说明</p>");
    }

    @Test
    void answersOfAQuizAreNotShown() throws IOException {
        write("a.md", "Text.\n\n### Quiz\n\nWho?\n\n- [ ] All\n- [x] Some\n  > Right.\n\n> Because.\n\n## After\n");

        assertThat(render("a.md")).isZero();
        assertThat(html("a"))
                .contains("<h3 id=\"quiz\">Quiz</h3>", "Who?", "Some", "<h2 id=\"after\">")
                .doesNotContain("checked", "Right", "Because");
    }

    @Test
    void rulersAreNoFrontMatter() throws IOException {
        write("a.md", "---\nFoo\n---\nBar\n");

        assertThat(render("a.md")).isZero();
        assertThat(html("a")).isEqualTo("<hr />\n<h2 id=\"foo\">Foo</h2>\n<p>Bar</p>\n");
    }

    @Test
    void aMissingFileIsNamedAndTheOthersAreWritten() throws IOException {
        write("a.md", "A");

        assertThat(render("none.md", "a.md", ".")).isEqualTo(1);
        assertThat(said())
                .contains(folder.resolve("none.md") + ": no such file")
                .contains(folder.resolve(".") + ": is a folder");
        assertThat(html("a")).isEqualTo("<p>A</p>\n");
    }

    @Test
    void whatIsNoLessonIsNamed() throws IOException {
        Files.write(folder.resolve("latin.md"), new byte[] {(byte) 0xFF, 'a', (byte) 0xFF});
        Files.write(folder.resolve("large.md"), new byte[50 * 1024 * 1024]);

        assertThat(render("latin.md", "large.md")).isEqualTo(1);
        assertThat(said()).contains("latin.md: not UTF-8", "large.md: larger than a lesson may be");
    }

    @Test
    void filesOfOneNameAreNotWrittenOverEachOther() throws IOException {
        write("a/x.md", "A");
        write("b/x.md", "B");

        assertThat(render("a/x.md", "b/x.md")).isEqualTo(2);
        assertThat(said()).contains("b/x.md: ", "a/x.md would be written to the same x.html");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void withoutFilesItSaysHowItIsUsed() {
        assertThat(RenderCommand.run(List.of(), print())).isEqualTo(2);
        assertThat(RenderCommand.run(List.of("--out"), print())).isEqualTo(2);
        assertThat(RenderCommand.run(List.of("--format", "json", "a.md"), print()))
                .isEqualTo(2);
        assertThat(said()).contains("usage: ./qihang render FILE... [--out DIR]");
    }

    private int render(String... names) {
        List<String> arguments = new ArrayList<>();
        for (String name : names) {
            arguments.add(folder.resolve(name).toString());
        }
        arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        return RenderCommand.run(arguments, print());
    }

    private String html(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name + ".html"));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private PrintStream print() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
