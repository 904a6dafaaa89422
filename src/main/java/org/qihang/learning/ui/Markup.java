package org.qihang.learning.ui;

import org.springframework.web.util.HtmlUtils;

/** What texts need to stand in HTML that isn't built of components. */
final class Markup {

    private Markup() {}

    /** For content and for attributes in double quotes. */
    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** What is left of sanitized HTML without its elements: still escaped. */
    static String words(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }
}
