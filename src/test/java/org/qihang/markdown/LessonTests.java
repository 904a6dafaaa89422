package org.qihang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LessonTests {

    private static final Addresses ADDRESSES = address -> switch (address) {
        case "02-team.md", "#rules" -> Target.page("/lessons/" + address.replace(".md", ""));
        case "plan.pdf", "map.png", "<b>.png" -> Target.file("/files/" + address);
        default -> Target.NOWHERE;
    };

    private final Markdown english = Markdown.lesson(Locale.ENGLISH, ADDRESSES);
    private final Markdown chinese = Markdown.lesson(Locale.SIMPLIFIED_CHINESE, ADDRESSES);

    @Test
    void numbersTopLevelBlocksOnly() {
        assertThat(html("""
                One

                > Two

                - Three

                  Three still
                """)).isEqualTo("""
                <p data-p="1">One</p>
                <blockquote data-p="2">
                <p>Two</p>
                </blockquote>
                <ul data-p="3"><li>
                <p>Three</p>
                <p>Three still</p>
                </li></ul>
                """);
    }

    @Test
    void linkDefinitionsAndCommentsTakeNoNumber() {
        assertThat(html("[a]: https://example.org\n\n<!-- note to self -->\n\nSee [a]"))
                .isEqualTo("""
                        <p data-p="1">See <a href="https://example.org" rel="noopener noreferrer nofollow">a</a></p>
                        """);
    }

    @Test
    void headingsKeepTheLettersOfEveryScript() {
        var rendered = english.render("""
                # 什么是“机会”？
                ## Step 1: Ask & listen
                ## Step 1: Ask & listen
                ### Über `code` und *mehr*
                ## ！
                ## Step 1: Ask & listen
                """);
        assertThat(rendered.outline())
                .containsExactly(
                        new Section(1, "什么是“机会”？", "什么是机会"),
                        new Section(2, "Step 1: Ask & listen", "step-1-ask--listen"),
                        new Section(2, "Step 1: Ask & listen", "step-1-ask--listen-1"),
                        new Section(3, "Über code und mehr", "über-code-und-mehr"),
                        new Section(2, "！", "section"),
                        new Section(2, "Step 1: Ask & listen", "step-1-ask--listen-2"));
        assertThat(rendered.html()).startsWith("<h1 data-p=\"1\" id=\"什么是机会\">什么是“机会”？</h1>\n");
    }

    @Test
    void anAnchorThatIsTakenIsNotGivenTwice() {
        assertThat(english.render("# A\n# A-1\n# A\n").outline())
                .extracting(Section::anchor)
                .containsExactly("a", "a-1", "a-2");
    }

    @Test
    void aLineBreakBetweenChineseCharactersMakesNoSpace() {
        assertThat(html("先去找人，\n再写*代码*\n。还有 API\n和 Java\n  `代码`\n**文字**"))
                .isEqualTo("<p data-p=\"1\">先去找人，再写<em>代码</em>。还有 API\n和 Java\n"
                        + "<code>代码</code><strong>文字</strong></p>\n");
    }

    @Test
    void koreanKeepsItsSpaces() {
        assertThat(html("한국어\n문장")).isEqualTo("<p data-p=\"1\">한국어\n문장</p>\n");
    }

    @Test
    void alertsBecomeCalloutsInTheReadersLanguage() {
        var source = """
                > [!WARNING]
                > Do *not* sign yet.
                >
                > - Ask first
                """;
        assertThat(html(source)).isEqualTo("""
                <aside data-p="1" class="callout warning" role="note">
                <p class="callout-title">Warning</p>
                <p>Do <em>not</em> sign yet.</p>
                <ul><li>Ask first</li></ul>
                </aside>
                """);
        assertThat(chinese.render(source).html()).contains("<p class=\"callout-title\">警告</p>");
    }

    @Test
    void everyKindOfAlertHasItsTitle() {
        var source = "> [!NOTE]\n> a\n\n> [!tip]\n> b\n\n> [!IMPORTANT]\n> c\n\n> [!CAUTION]\n>\n> d\n";
        assertThat(english.render(source).text().lines().filter(line -> !line.isBlank()))
                .containsExactly("Note", "a", "Tip", "b", "Important", "c", "Caution", "d");
        assertThat(chinese.render(source).text().lines().filter(line -> !line.isBlank()))
                .containsExactly("说明", "a", "提示", "b", "重要", "c", "当心", "d");
    }

    @Test
    void otherQuotationsStayQuotations() {
        assertThat(html("> [!HINT]\n> x")).isEqualTo("""
                <blockquote data-p="1">
                <p>[!HINT]
                x</p>
                </blockquote>
                """);
        assertThat(html("> [!NOTE] on one line")).startsWith("<blockquote");
    }

    @Test
    void tablesScrollByThemselves() {
        assertThat(html("""
                | Item | Yuan |
                |:-----|-----:|
                | Rent | 800 | extra |
                | *Tea* |
                """)).isEqualTo("""
                <div data-p="1" class="table-scroll" tabindex="0">
                <table><thead><tr><th align="left">Item</th><th align="right">Yuan</th></tr></thead>\
                <tbody><tr><td align="left">Rent</td><td align="right">800</td></tr>\
                <tr><td align="left"><em>Tea</em></td><td align="right"></td></tr></tbody></table>
                </div>
                """);
    }

    @Test
    void taskListsShowWhatIsDone() {
        assertThat(html("- [x] talk\n- [ ] build")).isEqualTo("""
                <ul data-p="1">\
                <li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done" /> talk</li>\
                <li class="task-list-item"><input type="checkbox" disabled aria-label="Not done" /> build</li></ul>
                """);
    }

    @Test
    void theWordsOfATaskDoNotTellWhetherItIsDone() {
        var text = english.parse("- [x] *right*\n- [ ] wrong\n\n- [x] loose\n\n  more");
        var item = text.blocks().getFirst().getFirstChild();
        assertThat(text.fragment(List.of(item.getFirstChild())).html()).isEqualTo("<p><em>right</em></p>");
        assertThat(text.fragment(List.of(item)).html()).contains("checked");
    }

    @Test
    void codeIsShownAsWritten() {
        assertThat(html("```java\nif (a < b && c) {}\n```\n\n    indented\n\nand `` ` `` here"))
                .isEqualTo("""
                <pre data-p="1" tabindex="0"><code class="language-java">if (a &lt; b &amp;&amp; c) {}
                </code></pre>
                <pre data-p="2" tabindex="0"><code>indented
                </code></pre>
                <p data-p="3">and <code>`</code> here</p>
                """);
    }

    @Test
    void relativeAddressesAreAskedFor() {
        assertThat(html("[next](02-team.md) [plan](plan.pdf \"Our plan\") [rules](#rules) [gone](gone.md)"))
                .isEqualTo("<p data-p=\"1\"><a href=\"/lessons/02-team\">next</a> "
                        + "<a href=\"/files/plan.pdf\" title=\"Our plan\" class=\"attachment\" "
                        + "download router-ignore>plan <small>PDF</small></a> "
                        + "<a href=\"/lessons/#rules\">rules</a> gone</p>\n");
    }

    @Test
    void addressesMayHoldSpacesBetweenAngleBrackets() {
        var asked = new StringBuilder();
        Markdown.lesson(Locale.ENGLISH, address -> {
                    asked.append(address);
                    return Target.NOWHERE;
                })
                .render("[a](<my plan.pdf>)");
        assertThat(asked).hasToString("my plan.pdf");
    }

    @Test
    void linksThatLeaveTheSiteSaySo() {
        assertThat(html("[a](https://example.org/x?a=1&b=2) <mailto:a@example.org> [b](//example.org)"))
                .isEqualTo("<p data-p=\"1\">"
                        + "<a href=\"https://example.org/x?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow\">a</a> "
                        + "<a href=\"mailto:a@example.org\" rel=\"noopener noreferrer nofollow\">mailto:a@example.org</a> "
                        + "<a href=\"//example.org\" rel=\"noopener noreferrer nofollow\">b</a></p>\n");
    }

    @Test
    void bareLinksEndWhereChineseGoesOn() {
        assertThat(html("详见https://example.org/a_b_c?d=1，或者www.example.org。（https://example.org/(x)）"))
                .isEqualTo("<p data-p=\"1\">详见"
                        + "<a href=\"https://example.org/a_b_c?d=1\" rel=\"noopener noreferrer nofollow\">"
                        + "https://example.org/a_b_c?d=1</a>，或者"
                        + "<a href=\"http://www.example.org\" rel=\"noopener noreferrer nofollow\">www.example.org</a>。（"
                        + "<a href=\"https://example.org/(x)\" rel=\"noopener noreferrer nofollow\">"
                        + "https://example.org/(x)</a>）</p>\n");
    }

    @Test
    void bareLinksLeaveTheSentencesPunctuationAlone() {
        assertThat(html("Ask he@example.org, or see (https://example.org/a.)"))
                .isEqualTo("<p data-p=\"1\">Ask "
                        + "<a href=\"mailto:he@example.org\" rel=\"noopener noreferrer nofollow\">he@example.org</a>, "
                        + "or see (<a href=\"https://example.org/a\" rel=\"noopener noreferrer nofollow\">"
                        + "https://example.org/a</a>.)</p>\n");
    }

    @Test
    void imagesComeFromTheCallersAddresses() {
        assertThat(html("![A *map*](map.png \"Campus\") ![lost](lost.png) ![x](https://example.org/x.png)"))
                .isEqualTo("<p data-p=\"1\">"
                        + "<img src=\"/files/map.png\" alt=\"A map\" title=\"Campus\" loading=\"lazy\" /> lost "
                        + "<a href=\"https://example.org/x.png\" rel=\"noopener noreferrer nofollow\">x</a></p>\n");
    }

    @Test
    void harmlessRawHtmlIsKept() {
        assertThat(html("""
                Press <kbd>Ctrl</kbd>, H<sub>2</sub>O, a<br>b, <abbr title="a &quot;b&quot;" class="x">C</abbr>

                <details open class="x">
                <summary>More</summary>

                Hidden **text**

                </details>
                """)).isEqualTo("""
                <p data-p="1">Press <kbd>Ctrl</kbd>, H<sub>2</sub>O, a<br />b, \
                <abbr title="a &quot;b&quot;">C</abbr></p>
                <details open>
                <summary>More</summary>
                <p data-p="3">Hidden <strong>text</strong></p>
                </details>
                """);
    }

    @Test
    void otherRawHtmlLeavesItsText() {
        assertThat(html("<div class=\"callout note\" data-p=\"9\">a <b>b</b> < c</div>\n\n<p id=\"x\">d</p>"))
                .isEqualTo("a b &lt; c\nd");
    }

    @Test
    void plainTextHasWhatAReaderSees() {
        assertThat(english.render("# A & B\n\nOne [two](plan.pdf)\n\n- three\n- four")
                        .text())
                .isEqualToNormalizingWhitespace("A & B One two PDF three four");
    }

    @Test
    void partsKeepTheNumbersOfTheWhole() {
        var text = english.parse("# One\n\nTwo\n\n# Three\n\nFour");
        assertThat(text.render(2, 4).html()).isEqualTo("""
                <h1 data-p="3" id="three">Three</h1>
                <p data-p="4">Four</p>
                """);
        assertThat(text.render(2, 4).outline()).containsExactly(new Section(1, "Three", "three"));
        assertThat(text.fragment(text.blocks().subList(1, 2)).html()).isEqualTo("<p>Two</p>");
    }

    @Test
    void linksAreListedWithTheirPlaces() {
        var text = english.parse("One [two](a.md#b)\r\n\r\n![*三*](c.png)\n[d][e]\n\n[e]: <f g.md>\n");
        assertThat(text.links())
                .containsExactly(
                        new Linked(Linked.Kind.LINK, "a.md#b", "two", new Position(1, 5)),
                        new Linked(Linked.Kind.IMAGE, "c.png", "三", new Position(3, 1)),
                        new Linked(Linked.Kind.LINK, "f g.md", "d", new Position(4, 1)));
    }

    private String html(String source) {
        return english.render(source).html();
    }
}
