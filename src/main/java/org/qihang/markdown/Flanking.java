package org.qihang.markdown;

/**
 * Whether a run of delimiters may open or close emphasis: CommonMark 0.31, section 6.2, with the CJK-friendly
 * amendments. The edges of a text count as whitespace.
 */
record Flanking(boolean left, boolean right, Side before, Side after) {

    /** What stands beside the run. */
    record Side(boolean whitespace, boolean punctuation, boolean cjk) {

        private static final Side EDGE = new Side(true, false, false);

        boolean isForeignPunctuation() {
            return punctuation && !cjk;
        }
    }

    static Flanking of(CharSequence input, int start, int end) {
        var before = before(input, start);
        var after = after(input, end);
        var left = !after.whitespace
                && (!after.isForeignPunctuation() || before.whitespace || before.isForeignPunctuation() || before.cjk);
        var right = !before.whitespace
                && (!before.isForeignPunctuation() || after.whitespace || after.isForeignPunctuation() || after.cjk);
        return new Flanking(left, right, before, after);
    }

    private static Side before(CharSequence input, int index) {
        if (index == 0) {
            return Side.EDGE;
        }
        var character = Character.codePointBefore(input, index);
        if (Cjk.isIdeographicVariationSelector(character)) {
            return new Side(false, false, true);
        }
        if (Cjk.isVariationSelector(character) && index > 1) {
            var base = Character.codePointBefore(input, index - 1);
            return character == 0xFE01 && Cjk.isAmbiguousQuote(base) ? new Side(false, true, true) : side(base);
        }
        return side(character);
    }

    private static Side after(CharSequence input, int index) {
        return index == input.length() ? Side.EDGE : side(Character.codePointAt(input, index));
    }

    private static Side side(int character) {
        return new Side(Cjk.isWhitespace(character), Cjk.isPunctuation(character), Cjk.isCjk(character));
    }
}
