package org.qihang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PeoplesTextTests {

    private final Markdown text = Markdown.text(Locale.ENGLISH);

    @Test
    void headingsStayBelowThePagesOwn() {
        assertThat(text.render("# Who\n\n##### Deep").html()).isEqualTo("<h3>Who</h3>\n<h6>Deep</h6>\n");
    }

    @Test
    void noIdsSoThatSeveralFitOnOnePage() {
        var rendered = text.render("# A\n\nb");
        assertThat(rendered.html()).doesNotContain("id=", "data-p");
        assertThat(rendered.outline()).isEmpty();
    }

    @Test
    void rawHtmlLosesItsTags() {
        assertThat(text.render("a <kbd>b</kbd> <br> <script>c</script>").html()).isEqualTo("<p>a b  c</p>\n");
    }

    @Test
    void relativeAddressesLeadNowhere() {
        assertThat(text.render("[a](/admin) ![b](c.png)").html()).isEqualTo("<p>a b</p>\n");
    }

    @Test
    void restIsAsInLessons() {
        assertThat(text.render("> [!TIP]\n> **真，**她").html()).isEqualTo("""
                        <aside class="callout tip" role="note">
                        <p class="callout-title">Tip</p>
                        <p><strong>真，</strong>她</p>
                        </aside>
                        """);
    }
}
