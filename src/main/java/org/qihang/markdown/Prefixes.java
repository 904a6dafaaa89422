package org.qihang.markdown;

/**
 * Bounds how deeply one line can nest quotations and lists. No author writes sixty of them; beyond that a marker is
 * replaced by U+FFFD, so that every other character keeps its place.
 */
final class Prefixes {

    private static final int MARKERS = DeepNodes.LIMIT;
    private static final int SPACES = 4 * DeepNodes.LIMIT;
    private static final int DIGITS = 9;

    private final String source;
    private int index;

    private Prefixes(String source) {
        this.source = source;
    }

    static String bound(String source) {
        return new Prefixes(source).bound();
    }

    private String bound() {
        char[] changed = null;
        for (var start = 0; start < source.length(); start = nextLine(start)) {
            var marker = excess(start);
            if (marker >= 0) {
                changed = changed == null ? source.toCharArray() : changed;
                changed[marker] = '\uFFFD';
            }
        }
        return changed == null ? source : new String(changed);
    }

    private int nextLine(int start) {
        var end = source.indexOf('\n', start);
        return end < 0 ? source.length() : end + 1;
    }

    /** Index of the first marker too many, or -1. */
    private int excess(int start) {
        index = start;
        var spaces = 0;
        var markers = 0;
        while (index < source.length()) {
            var here = index;
            if (isSpace(index)) {
                spaces++;
                index++;
            } else if (!skipMarker()) {
                return -1;
            } else if (++markers > MARKERS || spaces > SPACES) {
                return ThematicBreaks.isBreak(
                                source.substring(start, nextLine(start)).strip(), 0)
                        ? -1
                        : here;
            }
        }
        return -1;
    }

    private boolean skipMarker() {
        var c = source.charAt(index);
        if (c == '>') {
            index++;
            return true;
        }
        if (c == '-' || c == '*' || c == '+') {
            return skipIfBeforeSpace(index + 1);
        }
        var end = index;
        while (end < source.length() && end - index < DIGITS && Character.digit(source.charAt(end), 10) >= 0) {
            end++;
        }
        return end > index
                && end < source.length()
                && (source.charAt(end) == '.' || source.charAt(end) == ')')
                && skipIfBeforeSpace(end + 1);
    }

    private boolean skipIfBeforeSpace(int end) {
        if (end < source.length() && isSpace(end)) {
            index = end;
            return true;
        }
        return false;
    }

    private boolean isSpace(int at) {
        return source.charAt(at) == ' ' || source.charAt(at) == '\t';
    }
}
