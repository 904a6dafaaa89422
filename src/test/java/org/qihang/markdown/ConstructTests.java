package org.qihang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lessons have beyond CommonMark and tables. */
class ConstructTests {

    private static final Addresses FILES = address -> switch (FileKind.ending(address)) {
        case "" -> Target.page("/lesson" + address);
        case "md" -> Target.NOWHERE;
        default -> Target.file("/files/" + address, 1_234_567);
    };

    private final Markdown lesson = Markdown.fragment(Locale.ENGLISH, FILES);
    private final Markdown chinese = Markdown.fragment(Locale.SIMPLIFIED_CHINESE, FILES);

    @Test
    void notesAreListedBelow() {
        assertThat(html("One[^b] and two[^a], again[^b].\n\n[^a]: First *note*.\n[^b]: Second.\n\n    More.\n\nEnd.\n"))
                .isEqualTo("""
                <p>One<sup class="footnote"><a id="fnref:1" href="/lesson#fn:1">1</a></sup> \
                and two<sup class="footnote"><a id="fnref:2" href="/lesson#fn:2">2</a></sup>, \
                again<sup class="footnote"><a id="fnref:1-2" href="/lesson#fn:1">1</a></sup>.</p>
                <p>End.</p>
                <section class="footnotes">
                <ol><li id="fn:1">
                <p>Second.</p>
                <p>More. <a class="footnote-back" href="/lesson#fnref:1" aria-label="Back to the text">↩</a></p>
                </li><li id="fn:2">
                <p>First <em>note</em>. \
                <a class="footnote-back" href="/lesson#fnref:2" aria-label="Back to the text">↩</a></p>
                </li></ol>
                </section>
                """);
    }

    @Test
    void notesThatNobodyWroteOrRefersToAreText() {
        assertThat(html("One[^x].\n\n[^y]: Unused.\n")).isEqualTo("<p>One[^x].</p>\n");
    }

    @Test
    void notesStandAtTheEndOfATextInParts() {
        var text = Markdown.lesson(Locale.ENGLISH, FILES).parse("A[^a]\n\nB[^b] [^a]\n\n[^a]: x\n[^b]: y\n");
        assertThat(text.render(0, 1).html()).doesNotContain("id=\"fn:");
        assertThat(text.renderRest(1).html()).contains("<li id=\"fn:1\">", "<li id=\"fn:2\">");
    }

    @Test
    void notesOfWhatStandsApartAreNowhere() {
        var text = Markdown.lesson(Locale.ENGLISH, FILES)
                .parse("A[^a]\n\nSecret[^s][^a]\n\nB[^b]\n\n[^a]: x\n[^s]: the answer\n[^b]: y\n");
        var shown = text.withoutNotesOf(1, 2);
        assertThat(shown.renderRest(2).html())
                .contains("<a id=\"fnref:2\" href=\"/lesson#fn:2\">2</a>", "<li id=\"fn:1\">", "<p>y ")
                .doesNotContain("the answer", "fn:3");
        assertThat(text.fragment(text.blocks().subList(1, 2)).html()).isEqualTo("<p>Secret</p>");
    }

    @Test
    void containersAreCallouts() {
        assertThat(html("::: tip\nAsk *first*.\n\n- one\n:::\nAfter\n")).isEqualTo("""
                <aside class="callout tip" role="note">
                <p class="callout-title">Tip</p>
                <p>Ask <em>first</em>.</p>
                <ul><li>one</li></ul>
                </aside>
                <p>After</p>
                """);
        assertThat(chinese.render("::: danger\nx\n:::").html()).contains("当心");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ::: tip Before *you* ask       | callout tip       | Before <em>you</em> ask
            :::note[Before you ask]        | callout note      | Before you ask
            :::note [Before you ask]       | callout note      | Before you ask
            :::info                        | callout note      | Note
            ::: warning 注意：别急         | callout warning   | 注意：别急
            :::danger Take care            | callout caution   | Take care
            :::caution                     | callout caution   | Caution
            :::: important                 | callout important | Important
            ::: {.callout-tip}             | callout tip       | Tip
            ::: tip{id="x"}                | callout tip       | Tip
            """)
    void titlesAreWrittenAsElsewhere(String opening, String style, String title) {
        assertThat(html(opening + "\nx\n::::"))
                .startsWith("<aside class=\"" + style + "\" role=\"note\">\n" + "<p class=\"callout-title\">" + title
                        + "</p>\n<p>x</p>\n</aside>");
    }

    @Test
    void detailsAreOpenedByReaders() {
        assertThat(html("::: details Think first\nThen *open*.\n:::"))
                .isEqualTo("<details>\n<summary>Think first</summary>\n<p>Then <em>open</em>.</p>\n</details>\n");
        assertThat(html(":::details\nx\n:::")).contains("<summary>Details</summary>");
        assertThat(html("::: details Shown {open}\nx\n:::")).startsWith("<details open>\n<summary>Shown</summary>");
    }

    @Test
    void containersNest() {
        var inner =
                "<aside class=\"callout tip\" role=\"note\">\n<p class=\"callout-title\">Tip</p>\n<p>b</p>\n</aside>\n";
        var html = "<aside class=\"callout note\" role=\"note\">\n<p class=\"callout-title\">Note</p>\n<p>a</p>\n"
                + inner + "<p>c</p>\n</aside>\n";
        assertThat(html(":::: note\na\n\n::: tip\nb\n:::\n\nc\n::::")).isEqualTo(html);
        assertThat(html("::: note\na\n\n::: tip\nb\n:::\n\nc\n:::")).isEqualTo(html);
        assertThat(html("::: note\na\n\n:::: tip\nb\n::::\n\nc\n:::")).isEqualTo(html);
    }

    @Test
    void containersStandInListsAndQuotations() {
        assertThat(html("- a\n\n  ::: tip\n  b\n  :::\n- c")).contains("<p>b</p>\n</aside>\n</li><li>");
        assertThat(html("> ::: tip\n> b\n> :::\n> c")).contains("</aside>\n<p>c</p>\n</blockquote>");
    }

    @Test
    void whatOnlyOthersCanShowIsPlain() {
        assertThat(html("::: code-group\n```sh\nnpm i\n```\n:::"))
                .isEqualTo("<pre><code class=\"language-sh\">npm i\n</code></pre>\n");
        assertThat(html("::: stage Two\nx\n:::")).isEqualTo("<p><strong>Two</strong></p>\n<p>x</p>\n");
    }

    @Test
    void codeKeepsItsColons() {
        assertThat(html("::: tip\n```\n:::\n```\nx\n:::\ny")).contains("<code>:::\n</code>", "<p>x</p>\n</aside>");
        assertThat(html("```\n::: tip\n```")).isEqualTo("<pre><code>::: tip\n</code></pre>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {":::", "::: ", ":: tip", "::::\nx\n::::", "::: 12", ":::https://x.cn", "::::: :::", "a ::: tip"})
    void otherColonsAreText(String source) {
        assertThat(html(source)).contains("::").doesNotContain("<aside");
    }

    @Test
    void unclosedContainersAreFound() {
        var text = lesson.parse("# A\n\n::: tip\nb\n\n> ::: note\n> c\n\nd\n:::\n\n:::: warning\n:::\n");
        assertThat(text.unclosedContainers()).containsExactly(new Position(6, 3), new Position(12, 1));
        assertThat(lesson.parse("::: tip\n:::").unclosedContainers()).isEmpty();
    }

    @Test
    void anImageWithATitleIsAFigure() {
        assertThat(html("![A map](map.png \"Where *we* asked\")"))
                .isEqualTo("<figure>\n<img src=\"/files/map.png\" alt=\"A map\" loading=\"lazy\" />\n"
                        + "<figcaption>Where *we* asked</figcaption>\n</figure>\n");
        assertThat(html("See ![A map](map.png \"Here\")."))
                .startsWith("<p>See <img")
                .contains("title=\"Here\"");
        assertThat(html("![A map](map.png)")).startsWith("<p><img");
        assertThat(html("![A map](gone.md \"Here\")")).isEqualTo("<p>A map</p>\n");
    }

    @Test
    void imagesHaveSizes() {
        assertThat(html("![A](map.png){width=320}, b"))
                .isEqualTo("<p><img src=\"/files/map.png\" alt=\"A\" width=\"320\" loading=\"lazy\" />, b</p>\n");
        assertThat(html("![A](map.png \"C\"){ width=50% }"))
                .startsWith("<figure>")
                .contains("width=\"50%\"");
        assertThat(html("![A](map.png){width=320 height=200}")).contains("width=\"320\" height=\"200\"");
        assertThat(html("![A](map.png){.big onclick=x}")).contains("/>{.big onclick=x}");
        assertThat(html("{width=320}")).isEqualTo("<p>{width=320}</p>\n");
    }

    @Test
    void videosAndSoundsOfTheCourseArePlayed() {
        assertThat(html("![Our first day](intro.mp4)"))
                .isEqualTo("<figure>\n<video controls preload=\"metadata\" src=\"/files/intro.mp4\" "
                        + "aria-label=\"Our first day\"></video>\n<figcaption>Our first day</figcaption>\n</figure>\n");
        assertThat(html("Listen: ![An interview](a.mp3)"))
                .isEqualTo("<p>Listen: <audio controls preload=\"metadata\" src=\"/files/a.mp3\" "
                        + "aria-label=\"An interview\"></audio></p>\n");
        assertThat(html("![x](https://example.org/x.mp4)"))
                .doesNotContain("<video")
                .contains("<a href");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.bilibili.com/video/BV1xx411c7mD          | Video      | Bilibili
            <https://youtu.be/dQw4w9WgXcQ>                        | Video      | YouTube
            [The talk](https://www.youtube.com/watch?v=dQw4w9WgX) | The talk   | YouTube
            [讲座](https://v.qq.com/x/page/a0.html)               | 讲座       | v.qq.com
            """)
    void aLonelyLinkToAVideoIsACard(String source, String title, String site) {
        assertThat(html(source))
                .startsWith("<p><a class=\"video-card\" href=\"https://")
                .contains(" target=\"_blank\"", "rel=\"noopener noreferrer nofollow\"")
                .endsWith("<strong>" + title + "</strong><small>" + site + ", opens in a new tab</small></a></p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://youtu.be/dQw4w9WgXcQ",
                "- https://youtu.be/dQw4w9WgXcQ",
                "https://youtube.com.evil.example/watch?v=1",
                "https://evil.example/?https://youtu.be/1",
                "https://www.bilibili.com/",
            })
    void otherLinksStayLinks(String source) {
        assertThat(html(source)).doesNotContain("video-card");
    }

    @Test
    void attachmentsSayWhatTheyAre() {
        assertThat(html("[Sheet](a/sheet.xlsx)"))
                .isEqualTo("<p><a href=\"/files/a/sheet.xlsx\" class=\"attachment\" download router-ignore>"
                        + "Sheet <small>XLSX, 1.2 MB</small></a></p>\n");
        assertThat(html("[Map](map.png)")).isEqualTo("<p><a href=\"/files/map.png\" router-ignore>Map</a></p>\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $x^2$                     | x^2
            设 $x$ 为价格             | x
            设$x_1$、$x_2$            | x_1
            ($a+b$)                   | a+b
            $5 \\\\times 3$           | 5 \\\\times 3
            $10\\\\%$                 | 10\\\\%
            $a<b$                     | a&lt;b
            $*a*$                     | *a*
            """)
    void dollarsHoldFormulas(String source, String formula) {
        assertThat(html(source)).contains("<code class=\"language-math math-inline\">" + formula + "</code>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$5 and $6",
                "$5和$6",
                "从$5到$6，再到$7",
                "US$5 or A$6",
                "costs $5, sells for $6.",
                "$5 for you (or 6$)",
                "价格是 $20（约 ¥140），押金 $50。",
                "$HOME and $PATH",
                "a $ b $ c",
                "\\$x$",
                "`$x$`",
                "$",
                "$$",
                "$$$x$$$",
                "$x\n\ny$",
            })
    void pricesStayPrices(String source) {
        assertThat(html(source)).contains("$").doesNotContain("math");
    }

    @Test
    void formulasStandOnTheirOwnLines() {
        var html = "<pre><code class=\"language-math math-display\">a\n- b\n= c</code></pre>\n<p>x</p>\n";
        assertThat(html("$$\na\n- b\n= c\n$$\nx")).isEqualTo(html);
        assertThat(html("$$a\n- b\n= c$$\nx")).isEqualTo(html);
        assertThat(html("```math\na\n- b\n= c\n```\nx")).isEqualTo(html);
        assertThat(html("$$a$$")).isEqualTo("<pre><code class=\"language-math math-display\">a</code></pre>\n");
        assertThat(html("> $$\n> a\n> $$")).contains("<code class=\"language-math math-display\">a</code>");
        assertThat(html("so $$a$$ is")).contains("so <code class=\"language-math math-display\">a</code> is");
    }

    @Test
    void twoDollarSignsThatNothingEndsAreText() {
        assertThat(html("$$\na\n\nb")).isEqualTo("<p>$$\na</p>\n<p>b</p>\n");
    }

    @Test
    void peopleHaveNoneOfThis() {
        var text = Markdown.text(Locale.ENGLISH);
        for (var source : List.of(
                "::: tip\nx\n:::", "$x$", "![a](b.png){width=3}", "https://youtu.be/dQw4w9WgXcQ", "a[^b]\n\n[^b]: c")) {
            assertThat(text.render(source).html())
                    .doesNotContain("<aside", "math", "width=\"", "video-card", "<section");
        }
    }

    private String html(String source) {
        return lesson.render(source).html();
    }
}
