package org.qihang.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody wrote. A failure names its seed, and {@code text(seed)} makes the same text again. */
@Timeout(120)
class FuzzTests {

    private static final int BATCHES = 10;
    private static final int TEXTS_IN_A_BATCH = 200;
    private static final String[] PIECES = {
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "    ",
        "\t",
        "a",
        "b c",
        "词",
        "，",
        "。",
        "“",
        "”",
        "𠮷",
        "\u200B",
        "\uFEFF",
        "\0",
        "\uD800",
        "*",
        "**",
        "***",
        "_",
        "__",
        "~~",
        "`",
        "``",
        "```",
        "~~~",
        "```math\n",
        "```mermaid\n",
        "```java\n",
        "#",
        "# ",
        "## 标题 ",
        "===\n",
        "---\n",
        "> ",
        "> [!NOTE]\n> ",
        "- ",
        "- [ ] ",
        "- [x] ",
        "1. ",
        "9) ",
        "+ ",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "](a.png)",
        "](a.mp4)",
        "](b.pdf \"t\")",
        "[^1]",
        "[^1]: ",
        "[a]: b\n",
        "{width=3}",
        "{",
        "}",
        "|",
        "|-|-|\n",
        "| a | b |\n",
        ":::",
        "::: tip ",
        "::: details x {open}\n",
        ":::note[a]\n",
        "::::",
        "$",
        "$$",
        "$$\n",
        "\\",
        "\\$",
        "<",
        ">",
        "&",
        "&lt;",
        "&#0;",
        "&#x41;",
        "<br>",
        "<kbd>",
        "</kbd>",
        "<details>",
        "</details>",
        "<summary>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<?",
        "<![CDATA[",
        "<svg ",
        "onload=alert(1)",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">",
        "javascript:alert(1)",
        "https://a.cn/b",
        "www.a.cn",
        "a@b.cn",
        "https://youtu.be/x",
        "\"",
        "'",
        "=",
        "style=\"",
        "class='"
    };

    private final Markdown lesson = Markdown.lesson(Locale.ENGLISH, Target::page);
    private final Markdown people = Markdown.text(Locale.SIMPLIFIED_CHINESE);

    static IntStream batches() {
        return IntStream.range(0, BATCHES);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void whateverIsWrittenIsShownHarmlessly(int batch) {
        for (var seed = batch * TEXTS_IN_A_BATCH; seed < (batch + 1) * TEXTS_IN_A_BATCH; seed++) {
            var text = text(seed);
            assertThatCode(() -> {
                        HarmlessHtml.check(lesson.render(text).html());
                        HarmlessHtml.check(people.render(text).html());
                        assertThat(lesson.parse(text).unclosedContainers()).isNotNull();
                    })
                    .as("seed %d: %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    private static String text(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = random.nextInt(120); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(20) / 17 * random.nextInt(40)));
        }
        return text.toString();
    }
}
