package org.qihang.markdown;

import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * HTML of which only that is left that means something, as CommonMark's own tests compare it (commonmark-spec,
 * test/normalize.py).
 */
final class ComparableHtml {

    private static final Set<String> BLOCKS = Set.of(
            "body",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "div",
            "figure",
            "figcaption",
            "br");

    private final Set<String> ignoredAttributes;
    private final StringBuilder out = new StringBuilder();

    private ComparableHtml(Set<String> ignoredAttributes) {
        this.ignoredAttributes = ignoredAttributes;
    }

    static String of(String html, Set<String> ignoredAttributes) {
        var comparable = new ComparableHtml(ignoredAttributes);
        comparable.children(Jsoup.parseBodyFragment(html).body(), false);
        return comparable.out.toString();
    }

    private void children(Node parent, boolean preformatted) {
        for (var node : parent.childNodes()) {
            switch (node) {
                case TextNode text -> out.append(escaped(preformatted ? text.getWholeText() : collapsed(text)));
                case Element element -> element(element, preformatted);
                default -> out.append(node.outerHtml());
            }
        }
    }

    private void element(Element element, boolean preformatted) {
        var attributes = new TreeMap<String, String>();
        element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        attributes.keySet().removeAll(ignoredAttributes);
        out.append('<').append(element.tagName()).append(attributes).append('>');
        children(element, preformatted || element.tagName().equals("pre"));
        out.append("</").append(element.tagName()).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String collapsed(TextNode node) {
        var text = node.getWholeText().replaceAll("\\s+", " ");
        if (isEdge(node, node.previousSibling())) {
            text = text.stripLeading();
        }
        return isEdge(node, node.nextSibling()) ? text.stripTrailing() : text;
    }

    /** White space beside a block doesn't show. */
    private static boolean isEdge(Node node, @Nullable Node sibling) {
        var beside = sibling == null ? node.parent() : sibling;
        return beside != null && BLOCKS.contains(beside.nodeName());
    }
}
