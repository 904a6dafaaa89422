package org.qihang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;

/** Everything that may ever get out of the renderer, read without the library that let it out. */
final class HarmlessHtml {

    private static final Pattern TAG = Pattern.compile("<(/?)([^\\s/>]+)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([^\\s=/]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> TAGS = Set.of(
            ("p h1 h2 h3 h4 h5 h6 ul ol li a img em strong del code pre br hr blockquote div table thead tbody tr th td"
                            + " aside details summary abbr kbd sub sup mark small figure figcaption video audio section"
                            + " input")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            ("href rel target title src alt loading data-p id class tabindex role open align router-ignore download"
                            + " width height controls preload aria-label start type checked disabled")
                    .split(" "));
    private static final Pattern HREF = Pattern.compile("(?i)(https?:|mailto:|tel:|//|[^:]*$|[^:]*[/?#%].*).*");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_-]+|fn(ref)?:[0-9-]+");
    private static final Pattern CLASS = Pattern.compile(
            "callout [a-z]+|callout-title|table-scroll|task-list-item|attachment|video-card|footnotes?|footnote-back"
                    + "|language-[^\\s<>]+( math-(inline|display))?");

    private HarmlessHtml() {}

    static void check(String html) {
        var tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(TAGS).contains(tags.group(2));
            var attributes = ATTRIBUTE.matcher(tags.group(3));
            while (attributes.find()) {
                attribute(attributes.group(1), attributes.group(2));
            }
        }
        assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<");
    }

    private static void attribute(String name, @org.jspecify.annotations.Nullable String value) {
        assertThat(ATTRIBUTES).contains(name);
        switch (name) {
            case "href" -> assertThat(value).matches(HREF);
            case "src" -> assertThat(value).doesNotStartWith("//").matches("[^:]*");
            case "id" -> assertThat(value).matches(ID);
            case "class" -> assertThat(value).matches(CLASS);
            case "width", "height" -> assertThat(value).matches("\\d{1,4}%?");
            case "target" -> assertThat(value).isEqualTo("_blank");
            default -> {}
        }
    }
}
