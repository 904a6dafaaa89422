package org.qihang.course.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.course.Finding;

/** Whatever is in the files, the check ends with a report. */
@Timeout(60)
class HostileCourseTest {

    private static final String FRONT = "---\nid: second\n---\n";

    static Stream<String> courseYmls() {
        return Stream.of(
                "",
                "\0\0\0",
                "- a\n- b",
                "just words",
                "id: [",
                "id: {a: {b: {c",
                "\tid: x",
                "id: x\nid: y",
                "id: !!java.net.URL [\"http://x\"]",
                "? [a, b]\n: c",
                "a: ".repeat(10_000),
                "[".repeat(10_000),
                "{a: ".repeat(10_000),
                "a: &a {<<: *a}",
                "--- a\n--- b",
                "%YAML 9.9\n---\nid: x",
                "id: " + "x".repeat(100_000),
                "id: x\n" + "# comment\n".repeat(50_000),
                "modules: x\nid: x\nlanguage: en\ntitle: {en: X}",
                "modules:\n  - x\n  - [y]\n  - folder: {}\nid: x\nlanguage: en\ntitle: {en: X}",
                "hours: [1, 2]\ncredits: {}\nlevel: [x]\nid: x\nlanguage: en\ntitle: {en: X}");
    }

    @ParameterizedTest
    @MethodSource("courseYmls")
    void aCourseYmlThatIsNoneIsReportedWithALine(String yml) {
        CourseReader.Result result = SourceOf.course().with("course.yml", yml).read();

        assertThat(result.compiled()).isEmpty();
        assertThat(result.findings()).anyMatch(Finding::isError).allMatch(finding -> finding.line() > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](%zz)",
                "[a](#%zz)",
                "[a](01-first.md#%E4%BD)",
                "[a](<a b#c d>)",
                "[a](a:b.md)",
                "[a](?x)",
                "[a](/)",
                "[a](.)",
                "[a](..)",
                "[a](../../../../x)",
                "[a](//)",
                "[a](\\\\x\\y)",
                "[a](%00)",
                "[a](%2e%2e/%2e%2e/x)",
                "![a]()",
                "[]()",
                "![](#)",
                "[a](http://[::)",
                "[a](file:///etc/passwd)",
                "[a](01-first.md##)",
                "[a](\u202Egnp.x)"
            })
    void strangeAddressesAreReportedOrLeftAlone(String link) {
        CourseReader.Result result =
                SourceOf.course().with("01-begin/02-second.md", FRONT + link).read();

        assertThat(result.findings()).allMatch(finding -> finding.line() == 4 && finding.column() == 1);
        assertThat(result.lessons()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---",
                "---\n",
                "---\n---",
                "---\n---\n",
                "---\nid",
                "---\n- id\n---\n",
                "---\n: :\n---\n",
                "\r\n\r\n",
                "---\r\nid: second\r\n---\r\n# A\r\n",
                "---\nid: [second]\n---\n",
                "---\nminutes: 99999999999\nid: second\n---",
                "---\nid: Größe\n---\n",
                "---\nid: a/../b\n---\n",
                "--- \nid: second\n---   \nx",
                "\uFEFF---\nid: second\n---\nx"
            })
    void strangeFrontMatterIsReportedOrRead(String lesson) {
        CourseReader.Result result =
                SourceOf.course().with("01-begin/02-second.md", lesson).read();

        assertThat(result.compiled().isPresent()).isNotEqualTo(result.hasErrors());
    }

    @Test
    void aMissingFrontMatterIsSaidOnce() {
        assertThat(SourceOf.course().with("01-begin/02-second.md", "# A").read().findings())
                .extracting(Finding::textKey)
                .containsExactly("course.check.noFrontMatter");
    }

    @Test
    void filesThatAreTooLargeAreNamedAndNotRead() {
        assertThat(SourceOf.course()
                        .with("01-begin/02-second.md", new byte[1024 * 1024 + 1])
                        .with("video.mp4", new byte[20 * 1024 * 1024 + 1])
                        .read()
                        .findings())
                .extracting(finding -> finding.file() + " " + finding.textKey() + " " + finding.arguments())
                .containsExactly(
                        "01-begin/02-second.md course.check.fileTooLarge [1]",
                        "video.mp4 course.check.fileTooLarge [20]");
    }

    @Test
    void aThousandMistakesAreEnough() {
        CourseReader.Result result = SourceOf.course()
                .with("01-begin/02-second.md", FRONT + "[a](nowhere.md)\n\n".repeat(5_000))
                .read();

        assertThat(result.findings()).hasSize(1_000);
    }

    @Test
    void noiseIsNoCrash() {
        var random = new Random(2026);
        var signs = List.of(
                "#",
                "### Quiz\n",
                "\n\n",
                "- [ ] ",
                "- [x] ",
                "> ",
                "[!NOTE]",
                "](",
                "[",
                "![",
                "**",
                "`",
                "```\n",
                "|",
                "|-|\n",
                "<details>",
                "<!--",
                "---\n",
                "id: ",
                "中，",
                "  ",
                "\t",
                "&#x",
                "\\",
                "1. ",
                "~~",
                "\r",
                "🙂");
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder(FRONT);
            random.ints(200, 0, signs.size()).forEach(index -> text.append(signs.get(index)));
            CourseReader.Result result = SourceOf.course()
                    .with("01-begin/02-second.md", text.toString())
                    .read();

            assertThat(result.compiled().isPresent()).isNotEqualTo(result.hasErrors());
        }
    }
}
