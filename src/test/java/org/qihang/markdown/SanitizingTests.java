package org.qihang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizingTests {

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
                "<video src=x onerror=alert(1)></video>",
                "<audio src=//evil.example/x.mp3 autoplay>",
                "<video><source onerror=\"javascript:alert(1)\"></video>",
                "<img srcset=\"//evil.example/x.png 2x\">",
                "<svg><use href=\"data:image/svg+xml;base64,PHN2Zz4=#x\"/></svg>",
                "<svg><animate attributeName=href values=javascript:alert(1) /></svg>",
                "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
                "<form><button formaction=javascript:alert(1)>x",
                "<isindex action=javascript:alert(1) type=submit>",
                "<marquee onstart=alert(1)>x</marquee>",
                "<body onload=alert(1)>",
                "<a target=_blank href=//evil.example>x</a>",
                "<section class=\"footnotes\" onclick=alert(1)>x</section>",
                "<small style=\"position:fixed;inset:0\">x</small>",
                "<figure onclick=alert(1)><figcaption>x</figcaption></figure>",
                "<kbd\u000Bonclick=alert(1)>x</kbd>",
                "<details/open/ontoggle=alert(1)>x",
                "<mark xml:base=javascript:alert(1)>x</mark>",
                "<sup id=outlet>x</sup>",
                "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
                "![a](intro.mp4\" onerror=\"alert(1))",
                "![\\\" autoplay onplay=\\\"alert(1)](intro.mp4)",
                "![a](//evil.example/intro.mp4)",
                "![a](javascript:alert(1).mp4)",
                "![a](data:video/mp4;base64,AAAA.mp4)",
                "![a](x.png){width=\"1\" onload=alert(1)}",
                "![a](x.png){width=1px;background:url(//evil.example)}",
                "![a](x.png \"<script>alert(1)</script>\")",
                "[a](x.pdf\"onclick=\"alert(1))",
                "[a](javascript:alert(1)//x.pdf)",
                "[<img src=x onerror=alert(1)>](https://youtu.be/x)",
                "https://youtu.be/x\"onclick=\"alert(1)",
                "::: tip <img src=x onerror=alert(1)>\nx\n:::",
                "::: details <script>alert(1)</script>\nx\n:::",
                "::: tip\" onclick=\"alert(1)\nx\n:::",
                ":::note[<svg/onload=alert(1)>]\nx\n:::",
                "::: {.tip onclick=alert(1)}\nx\n:::",
                "$<img src=x onerror=alert(1)>$",
                "$$\n</code><script>alert(1)</script>\n$$",
                "$\\href{javascript:alert(1)}{x}$",
                "```math\n</code></pre><script>alert(1)</script>\n```",
                "```mermaid\nclick A \"javascript:alert(1)\"\n</code><img src=x onerror=alert(1)>\n```",
                "[^<script>]\n\n[^<script>]: x",
                "[^a]\n\n[^a]: <img src=x onerror=alert(1)> [x](javascript:alert(1))",
                "[^a\"onclick=\"x]\n\n[^a\"onclick=\"x]: x",
                "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
            })
    void nothingButHarmlessTagsGetsOut(String source) {
        HarmlessHtml.check(markdown.render(source).html());
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
