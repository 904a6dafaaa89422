package org.qihang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that make careless parsers overflow the stack, or take time that grows with the square of the length. */
@Timeout(60)
class HostileInputTests {

    private final Markdown markdown = Markdown.lesson(Locale.ENGLISH, Target::page);

    static Stream<Arguments> inputs() {
        return Stream.of(
                input("nested quotations", ">".repeat(10_000) + " x"),
                input("nested quotations, again and again", ("> ".repeat(5_000) + "x\n").repeat(50)),
                input("nested lists on one line", "- ".repeat(10_000) + "x"),
                input("nested numbered lists on one line", "1. ".repeat(10_000) + "x"),
                input("quotations in lists in quotations", "> - ".repeat(10_000) + "x"),
                input("a staircase of lists", steps(800, i -> "  ".repeat(i) + "- a\n")),
                input("open brackets", "[".repeat(300_000)),
                input("nested brackets", "[".repeat(50_000) + "a" + "]".repeat(50_000)),
                input("nested links", "[a](".repeat(50_000)),
                input("nested images", "![a".repeat(50_000) + "](x)".repeat(50_000)),
                input("nested emphasis", "*a ".repeat(50_000) + " a*".repeat(50_000)),
                input("emphasis that may both open and close", "a**b".repeat(100_000)),
                input("a wall of stars", "*".repeat(300_000) + "a" + "*".repeat(300_000)),
                input("mixed emphasis", "*_".repeat(50_000) + "a" + "_*".repeat(50_000)),
                input("backticks of every length", steps(1_200, i -> "`".repeat(i) + "a")),
                input("opened comments", "a <!-- ".repeat(50_000)),
                input("opened instructions", "a <? ".repeat(50_000)),
                input("opened declarations", "a <!A ".repeat(50_000)),
                input("tags that swallow tags", "<a x='<a' x='".repeat(50_000)),
                input("opened sections", "a <![CDATA[ ".repeat(50_000)),
                input("opened tags", "a <a href=\"".repeat(50_000)),
                input("opened raw blocks", "<div>" + "<a ".repeat(100_000)),
                input("opened scripts", "<script>\n".repeat(50_000)),
                input("a wide table", "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n" + "|x|\n".repeat(200)),
                input("a long table", "|a|b|\n|-|-|\n" + "|x|y|\n".repeat(50_000)),
                input("one definition and many uses", "[a]: /" + "b".repeat(3_000) + "\n\n" + "[a]".repeat(20_000)),
                input("many definitions", "[a]: b\n".repeat(50_000)),
                input("a long paragraph", "-a\n#a\n".repeat(50_000)),
                input("a heading of spaces", "# a" + " ".repeat(500_000) + "b"),
                input("a setext heading of lines", "a\n".repeat(50_000) + "===\n"),
                input("unclosed definitions", "[a\n".repeat(50_000)),
                input("almost addresses", "a.".repeat(300_000) + "@"),
                input("address with brackets", "http://a.b/" + "(".repeat(500_000)),
                input("spaces", "a" + " ".repeat(500_000) + "b"),
                input("tabs", "\t".repeat(500_000)),
                input("details", "<details>\n\n".repeat(20_000)),
                input("fences", "> ```\n".repeat(50_000)),
                input("containers in containers", "::: tip\n".repeat(50_000)),
                input("containers and their ends", "::: tip\n:::\n".repeat(20_000)),
                input("long colons", ":".repeat(500_000) + " tip"),
                input("containers with long titles", ("::: tip " + "a ".repeat(200) + "\n").repeat(1_000)),
                input("dollars", "$a ".repeat(100_000)),
                input("many dollars", "$".repeat(500_000)),
                input("double dollars", "$$\na\n".repeat(50_000)),
                input("unclosed formulas", "$$a\n\n".repeat(50_000)),
                input("open formulas", ("$$a\n" + "b\n".repeat(5)).repeat(10_000)),
                input("notes", "[^a]".repeat(20_000) + "\n\n[^a]: b\n"),
                input("many notes", steps(3_000, i -> "[^" + i + "]\n\n[^" + i + "]: b\n\n")),
                input("notes in notes", steps(2_000, i -> "[^" + i + "]: b [^" + (i + 1) + "]\n\n") + "[^1]"),
                input("a note of itself", "[^a]\n\n[^a]: b [^a]\n"),
                input("nested notes", "[^a]: ".repeat(10_000) + "x"),
                input("open notes", "[^".repeat(100_000)),
                input("images with sizes", "![a](b.png){width=1}".repeat(10_000)),
                input("a link farm", "[a](https://example.org/b) ".repeat(30_000)),
                input("bare links", "https://example.org/b ".repeat(30_000)),
                input("zero characters", "a\0b".repeat(50_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isRenderedAllTheSame(String name, String source) {
        assertThat(markdown.render(source).html()).isNotNull();
    }

    @Test
    void textBelowTheDeepestQuotationIsStillShown() {
        assertThat(markdown.render(">".repeat(10_000) + " deep").text()).endsWith("deep");
    }

    @Test
    void nestingUpToFiftyIsRead() {
        var html = markdown.render("> ".repeat(50) + "deep").html();
        assertThat(html.split("<blockquote", -1)).hasSize(51);
    }

    @Test
    void rulersOfAnyLengthAreThematicBreaks() {
        assertThat(markdown.render("* ".repeat(50_000)).html()).isEqualTo("<hr data-p=\"1\" />\n");
        assertThat(markdown.render("-".repeat(50_000)).html()).isEqualTo("<hr data-p=\"1\" />\n");
    }

    private static Arguments input(String name, String source) {
        return Arguments.of(name, source);
    }

    private static String steps(int count, java.util.function.IntFunction<String> step) {
        return IntStream.rangeClosed(1, count).mapToObj(step).collect(Collectors.joining());
    }
}
