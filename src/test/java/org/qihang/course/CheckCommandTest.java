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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qihang.account.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: ./qihang check");
    }

    @Test
    void anUnknownFormatIsRefused() {
        assertThat(check(Language.EN, "--format", "xml")).isEqualTo(2);
        assertThat(check(Language.EN, "--colour")).isEqualTo(2);
        assertThat(check(Language.EN, "one", "two")).isEqualTo(2);
    }

    @Test
    void asJsonItIsOneObject() throws IOException {
        write("01-begin/02-second.md", "---\nid: second\nminute: 5\n---\n\n# \"Second\"\n\nSee [this](nowhere.md).\n");

        assertThat(check(Language.EN, "--format", "json")).isEqualTo(1);
        JsonNode all = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(all.get("lessons").asInt()).isEqualTo(2);
        assertThat(all.get("errors")).singleElement().satisfies(error -> {
            assertThat(error.get("file").asString()).isEqualTo("01-begin/02-second.md");
            assertThat(error.get("line").asInt()).isEqualTo(8);
            assertThat(error.get("column").asInt()).isEqualTo(5);
            assertThat(error.get("rule").asString()).isEqualTo("broken-link");
            assertThat(error.get("message").asString()).isEqualTo("There is no such file: nowhere.md");
        });
        assertThat(all.get("warnings"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.get("rule").asString()).isEqualTo("unknown-key"));
    }

    @Test
    void withoutFindingsTheJsonHasEmptyLists() {
        assertThat(check(Language.EN, "--format=json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("{\"lessons\":1,\"errors\":[],\"warnings\":[]}");
    }

    @Test
    void asAnnotationsItEscapesWhatGitHubWouldMistake() throws IOException {
        write("01-begin/02-a,b.md", "---\nid: second\n---\n\n[this](100%25:no.md)\n");

        assertThat(check(Language.EN, "--format", "github")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("::error file=")
                .contains("02-a%2Cb.md,line=5,col=1,title=broken-link::There is no such file: 100%2525:no.md");
    }

    @Test
    void fixWritesTheIdsThatAreMissingAndChangesNothingElse() throws IOException {
        write("01-begin/02-second.md", "---\r\ntitle: Second\r\n---\r\n\r\n# Second\r\n");
        write("01-begin/03-third.md", "# Third\n");
        write("01-begin/03-third.zh-CN.md", "# 第三课\n");
        write("01-begin/04-first.md", "# Another first\n");
        String first = read("01-begin/01-first.md");

        assertThat(check(Language.EN, "--fix")).isZero();

        assertThat(read("01-begin/01-first.md")).isEqualTo(first);
        assertThat(read("01-begin/02-second.md"))
                .isEqualTo("---\r\nid: second\r\ntitle: Second\r\n---\r\n\r\n# Second\r\n");
        assertThat(read("01-begin/03-third.md")).isEqualTo("---\nid: third\n---\n\n# Third\n");
        assertThat(read("01-begin/03-third.zh-CN.md")).isEqualTo("---\nid: third\n---\n\n# 第三课\n");
        assertThat(read("01-begin/04-first.md")).startsWith("---\nid: begin-04-first\n---\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("02-second.md: id: second");

        String second = read("01-begin/02-second.md");
        assertThat(check(Language.EN, "--fix")).isZero();
        assertThat(read("01-begin/02-second.md")).isEqualTo(second);
    }

    @Test
    void fixLeavesAloneWhatItCanNotRead() throws IOException {
        String broken = "---\ntitle: [\n---\n\n# Second\n";
        write("01-begin/02-second.md", broken);

        assertThat(check(Language.EN, "--fix")).isEqualTo(1);
        assertThat(read("01-begin/02-second.md")).isEqualTo(broken);
    }

    private int check(Language language, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(folder.toString());
        return CheckCommand.run(arguments, language, print(out), print(err));
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
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
