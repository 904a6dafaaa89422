package org.qihang.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reduces raw HTML to the tags that a lesson may use. */
final class RawHtml {

    private static final Set<String> KEPT = Set.of("kbd", "sub", "sup", "br", "mark", "abbr", "details", "summary");
    /** What these hold is no text for a reader. */
    private static final Set<String> DROPPED_WITH_CONTENT = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "svg",
            "math",
            "template",
            "noscript",
            "noembed",
            "noframes",
            "textarea",
            "title",
            "xmp",
            "plaintext",
            "select",
            "video",
            "audio",
            "canvas",
            "head");

    private static final Pattern TITLE =
            Pattern.compile("\\stitle\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN = Pattern.compile("\\sopen(?=[\\s=/>])", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TAG = 2_000;

    private final String source;
    private final Set<String> kept;
    private final StringBuilder out = new StringBuilder();
    private int index;

    private RawHtml(String source, Set<String> kept) {
        this.source = source;
        this.kept = kept;
    }

    static String reduce(String source) {
        return new RawHtml(source, KEPT).reduce();
    }

    /** Keeps no tag at all. */
    static String strip(String source) {
        return new RawHtml(source, Set.of()).reduce();
    }

    private String reduce() {
        while (index < source.length()) {
            var next = source.indexOf('<', index);
            if (next < 0) {
                next = source.length();
            }
            out.append(source, index, next);
            index = next;
            if (index < source.length()) {
                markup();
            }
        }
        return out.toString();
    }

    private void markup() {
        if (source.startsWith("<!--", index)) {
            skipPast("-->");
        } else if (source.startsWith("<?", index) || source.startsWith("<!", index)) {
            skipPast(">");
        } else {
            tag();
        }
    }

    private void tag() {
        var closing = source.startsWith("</", index);
        var nameStart = index + (closing ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < source.length() && isNameCharacter(source.charAt(nameEnd))) {
            nameEnd++;
        }
        var end = nameEnd == nameStart ? -1 : endOfTag(nameEnd);
        if (end < 0) {
            out.append("&lt;");
            index++;
            return;
        }
        var name = source.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        var attributes = source.substring(nameEnd, end);
        index = end;
        if (kept.contains(name)) {
            out.append(closing ? "</" : "<").append(name);
            out.append(closing ? "" : harmless(name, attributes)).append('>');
        } else if (!closing && DROPPED_WITH_CONTENT.contains(name)) {
            skipElement(name);
        }
    }

    private static String harmless(String name, String attributes) {
        if (name.equals("details") && OPEN.matcher(attributes).find()) {
            return " open";
        }
        if (name.equals("abbr")) {
            var title = TITLE.matcher(attributes);
            if (title.find()) {
                var value = title.group(1) != null ? title.group(1) : title.group(2);
                // an entity in it stays an entity
                return " title=\"" + value.replace("\"", "&quot;").replace("<", "&lt;") + "\"";
            }
        }
        return "";
    }

    private int endOfTag(int from) {
        var quote = '\0';
        for (var i = from; i < Math.min(source.length(), from + LONGEST_TAG); i++) {
            var c = source.charAt(i);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    private void skipElement(String name) {
        var closing = "</" + name;
        for (var i = source.indexOf('<', index); i >= 0; i = source.indexOf('<', i + 1)) {
            if (source.regionMatches(true, i, closing, 0, closing.length())) {
                index = i;
                skipPast(">");
                return;
            }
        }
        index = source.length();
    }

    private void skipPast(String mark) {
        var found = source.indexOf(mark, index);
        index = found < 0 ? source.length() : found + mark.length();
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == ':';
    }
}
