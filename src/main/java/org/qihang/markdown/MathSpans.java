package org.qihang.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Finds a formula between dollar signs without taking prices for one. As in Pandoc (User's Guide, extension
 * {@code tex_math_dollars}) there is no space inside the signs and no digit after the last; and as on GitHub no letter
 * or digit of a word stands beside them. What begins with a digit and has a space must have something of TeX in it.
 */
final class MathSpans {

    private static final char SIGN = '$';
    private static final int LONGEST = 2_000;

    private MathSpans() {}

    /** @param start of a dollar sign; null where it is only that */
    static @Nullable MathSpan at(BasedSequence input, int start) {
        var signs = start + 1 < input.length() && input.charAt(start + 1) == SIGN ? 2 : 1;
        if (start > 0 && (isWord(input.charAt(start - 1)) || input.charAt(start - 1) == SIGN)) {
            return null;
        }
        var from = start + signs;
        if (from >= input.length() || input.charAt(from) == SIGN || signs == 1 && isSpace(input.charAt(from))) {
            return null;
        }
        var limit = Math.min(input.length(), from + LONGEST);
        for (var i = from; i < limit; i++) {
            var c = input.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == SIGN) {
                var end = i + signs;
                if (signs == 2 && (i + 1 >= input.length() || input.charAt(i + 1) != SIGN)) {
                    return null;
                }
                return isEnd(input, i, end, signs) && isFormula(input.subSequence(from, i))
                        ? new MathSpan(input.subSequence(start, end), signs)
                        : null;
            }
        }
        return null;
    }

    private static boolean isEnd(BasedSequence input, int sign, int end, int signs) {
        var followed = end < input.length() && (isWord(input.charAt(end)) || input.charAt(end) == SIGN);
        return !followed && (signs == 2 || !isSpace(input.charAt(sign - 1)));
    }

    private static boolean isFormula(CharSequence content) {
        var spaced = false;
        for (var i = 0; i < content.length(); i++) {
            var c = content.charAt(i);
            if ("\\^_={}+*/<>|".indexOf(c) >= 0) {
                return true;
            }
            spaced |= isSpace(c) || c > 0x2E80;
        }
        return !spaced || !Character.isDigit(content.charAt(0));
    }

    private static boolean isWord(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSpace(char c) {
        return Cjk.isWhitespace(c);
    }
}
