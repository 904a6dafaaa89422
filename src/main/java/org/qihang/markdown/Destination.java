package org.qihang.markdown;

/**
 * Finds where the address of a link ends (CommonMark 0.31, section 6.3). Unlike flexmark's own search it allows
 * spaces between angle brackets, and gives up early.
 */
final class Destination {

    private static final int LONGEST = 4_000;
    private static final int DEEPEST_BRACKETS = 32;

    private Destination() {}

    /** @return index after the address, or -1 where there is none */
    static int end(CharSequence input, int start) {
        return start < input.length() && input.charAt(start) == '<' ? inAngles(input, start) : bare(input, start);
    }

    private static int inAngles(CharSequence input, int start) {
        for (var i = start + 1; i < limit(input, start); i++) {
            switch (input.charAt(i)) {
                case '\\' -> i++;
                case '>' -> {
                    return i + 1;
                }
                case '<', '\n', '\r' -> {
                    return -1;
                }
                default -> {}
            }
        }
        return -1;
    }

    private static int bare(CharSequence input, int start) {
        var depth = 0;
        var limit = limit(input, start);
        for (var i = start; i < limit; i++) {
            var c = input.charAt(i);
            if (c <= ' ' || c == 0x7F || c == ')' && depth == 0) {
                return depth == 0 ? i : -1;
            }
            if (c == '\\' && i + 1 < limit && Cjk.isPunctuation(input.charAt(i + 1))) {
                i++;
            } else if (c == '(' && ++depth > DEEPEST_BRACKETS) {
                return -1;
            } else if (c == ')') {
                depth--;
            }
        }
        return depth == 0 && limit == input.length() ? limit : -1;
    }

    private static int limit(CharSequence input, int start) {
        return Math.min(input.length(), start + LONGEST);
    }
}
