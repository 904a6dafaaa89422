package org.qihang.markdown;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes down what the sanitizer lets through, as HTML and as plain text. The sanitizer's own writer spells harmless
 * signs such as {@code =} and {@code @} as numbers.
 */
final class SanitizedHtml implements HtmlStreamEventReceiver {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input");
    private static final Set<String> FLAGS =
            Set.of("checked", "controls", "disabled", "download", "open", "router-ignore");
    private static final Set<String> INLINE =
            Set.of("a", "abbr", "code", "del", "em", "img", "input", "kbd", "mark", "small", "strong", "sub", "sup");

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    String html() {
        return html.toString();
    }

    String text() {
        return text.toString().strip();
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        html.append('<').append(element);
        for (var i = 0; i < attributes.size(); i += 2) {
            attribute(attributes.get(i), attributes.get(i + 1));
        }
        html.append(VOID.contains(element) ? " />" : ">");
        breakText(element);
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name);
        if (!FLAGS.contains(name)) {
            html.append("=\"");
            Escape.html(name.equals("href") ? brackets(value) : value, html);
            html.append('"');
        }
    }

    /** The sanitizer thinks of addresses in styles, where a bracket would end them. */
    private static String brackets(String address) {
        return address.replace("%28", "(").replace("%29", ")");
    }

    @Override
    public void closeTag(String element) {
        if (!VOID.contains(element)) {
            html.append("</").append(element).append('>');
            breakText(element);
        }
    }

    @Override
    public void text(String content) {
        Escape.html(content, html);
        text.append(content);
    }

    private void breakText(String element) {
        if (!INLINE.contains(element) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
