package org.qihang.markdown;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds raw HTML in one paragraph (CommonMark 0.31, section 6.6), in time that grows with the paragraph's length:
 * what has no end further on is searched for once.
 */
final class InlineTags {

    private static final int LONGEST_TAG = 2_000;
    private static final int NONE = -1;

    private final String text;
    private final Map<String, Integer> nextEnds = new HashMap<>();

    InlineTags(String text) {
        this.text = text;
    }

    /**
     * @param start of a {@code <}
     * @return index after the tag, comment, instruction, declaration or section, or -1 where there is none
     */
    int end(int start) {
        if (text.startsWith("<!-->", start)) {
            return start + "<!-->".length();
        }
        if (text.startsWith("<!--->", start)) {
            return start + "<!--->".length();
        }
        if (text.startsWith("<!--", start)) {
            return endAfter("-->", start + "<!--".length());
        }
        if (text.startsWith("<?", start)) {
            return endAfter("?>", start + "<?".length());
        }
        if (text.startsWith("<![CDATA[", start)) {
            return endAfter("]]>", start + "<![CDATA[".length());
        }
        if (text.startsWith("<!", start)) {
            return isLetter(start + 2) ? endAfter(">", start + 2) : NONE;
        }
        return text.startsWith("</", start) ? closingTag(start + 2) : openTag(start + 1);
    }

    private int endAfter(String mark, int from) {
        var known = nextEnds.get(mark);
        if (known == null || known != NONE && known < from) {
            known = text.indexOf(mark, from);
            nextEnds.put(mark, known);
        }
        return known == NONE ? NONE : known + mark.length();
    }

    private int closingTag(int start) {
        if (!isLetter(start)) {
            return NONE;
        }
        var i = skipSpace(skipName(start));
        return charAt(i) == '>' ? i + 1 : NONE;
    }

    private int openTag(int start) {
        if (!isLetter(start)) {
            return NONE;
        }
        var i = skipName(start);
        while (i - start < LONGEST_TAG) {
            var next = skipSpace(i);
            if (charAt(next) == '>') {
                return next + 1;
            }
            if (charAt(next) == '/') {
                return charAt(next + 1) == '>' ? next + 2 : NONE;
            }
            i = next == i ? NONE : attribute(next);
            if (i == NONE) {
                return NONE;
            }
        }
        return NONE;
    }

    private int attribute(int start) {
        var c = charAt(start);
        if (!isLetter(start) && c != '_' && c != ':') {
            return NONE;
        }
        var i = start;
        while (isLetter(i) || isDigit(charAt(i)) || charAt(i) == '-' || "_:.".indexOf(charAt(i)) >= 0) {
            i++;
        }
        var sign = skipSpace(i);
        return charAt(sign) == '=' ? value(skipSpace(sign + 1)) : i;
    }

    private int value(int start) {
        var quote = charAt(start);
        if (quote == '"' || quote == '\'') {
            var limit = Math.min(text.length(), start + LONGEST_TAG);
            for (var i = start + 1; i < limit; i++) {
                if (text.charAt(i) == quote) {
                    return i + 1;
                }
            }
            return NONE;
        }
        var i = start;
        while (i < text.length() && " \t\r\n\"'=<>`".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i == start ? NONE : i;
    }

    private int skipName(int start) {
        var i = start;
        while (isLetter(i) || isDigit(charAt(i)) || charAt(i) == '-') {
            i++;
        }
        return i;
    }

    private int skipSpace(int start) {
        var i = start;
        while (i < text.length() && " \t\r\n".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private boolean isLetter(int at) {
        var c = charAt(at);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** U+0000, which no text holds, after the end. */
    private char charAt(int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
