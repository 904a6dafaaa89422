package org.qihang.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/** The allow-list that everything passes after rendering, whatever the renderer meant. */
final class Sanitizer {

    private static final String[] HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"};
    private static final Pattern ANCHOR = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_-]{1,500}");
    private static final Pattern FOOTNOTE = Pattern.compile("fn(?:ref)?:[0-9]{1,6}(?:-[0-9]{1,6})?");
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,4}%?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern WORDS = Pattern.compile("[^<>]{1,1000}", Pattern.DOTALL);

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(HEADINGS)
            .allowElements("p", "br", "hr", "blockquote", "pre", "code", "em", "strong", "del", "ul", "ol", "li")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "div", "aside", "a", "img", "input")
            .allowElements("figure", "figcaption", "video", "audio", "section", "small")
            .allowElements("kbd", "sub", "sup", "mark", "abbr", "details", "summary")
            .allowAttributes("id")
            .matching(ANCHOR)
            .onElements(HEADINGS)
            .allowAttributes("id")
            .matching(FOOTNOTE)
            .onElements("li", "a")
            .allowAttributes("data-p")
            .matching(NUMBER)
            .globally()
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("rel")
            .matching(true, HtmlWriter.EXTERNAL_REL)
            .onElements("a")
            .allowAttributes("router-ignore")
            .matching(true, "", "router-ignore")
            .onElements("a")
            .allowAttributes("title")
            .matching(WORDS)
            .onElements("a", "img", "abbr")
            .allowAttributes("class")
            .matching(true, "attachment", "video-card", "footnote-back")
            .onElements("a")
            .allowAttributes("download")
            .matching(true, "", "download")
            .onElements("a")
            .allowAttributes("target")
            .matching(true, "_blank")
            .onElements("a")
            .allowAttributes("src")
            .matching(Sanitizer::ownAddress)
            .onElements("img", "video", "audio")
            .allowAttributes("width", "height")
            .matching(SIZE)
            .onElements("img", "video", "audio")
            .allowAttributes("controls")
            .matching(true, "", "controls")
            .onElements("video", "audio")
            .allowAttributes("preload")
            .matching(true, "metadata")
            .onElements("video", "audio")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("loading")
            .matching(true, "lazy")
            .onElements("img")
            .allowAttributes("open")
            .matching(true, "", "open")
            .onElements("details")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(true, "footnotes")
            .onElements("section")
            .allowAttributes("class")
            .matching(true, "footnote")
            .onElements("sup")
            .allowAttributes("class")
            .matching(Pattern.compile("language-[\\p{L}\\p{Nd}_.+#;-]{1,40}(?: math-(?:inline|display))?"))
            .onElements("code")
            .allowAttributes("class")
            .matching(true, "task-list-item")
            .onElements("li")
            .allowAttributes("class")
            .matching(true, "table-scroll")
            .onElements("div")
            .allowAttributes("class")
            .matching(true, "callout-title")
            .onElements("p")
            .allowAttributes("class")
            .matching(Pattern.compile("callout [a-z]{3,9}"))
            .onElements("aside")
            .allowAttributes("role")
            .matching(true, "note")
            .onElements("aside")
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("div", "pre")
            .allowAttributes("type")
            .matching(true, "checkbox")
            .onElements("input")
            .allowAttributes("disabled", "checked")
            .matching(true, "", "disabled", "checked")
            .onElements("input")
            .allowAttributes("aria-label")
            .matching(WORDS)
            .onElements("input", "video", "audio", "a")
            .toFactory();

    private Sanitizer() {}

    static SanitizedHtml sanitize(CharSequence html) {
        var output = new SanitizedHtml();
        HtmlSanitizer.sanitize(html.toString(), POLICY.apply(output));
        return output;
    }

    private static @org.jspecify.annotations.Nullable String ownAddress(
            String element, String attribute, String value) {
        return External.is(value) ? null : value;
    }
}
