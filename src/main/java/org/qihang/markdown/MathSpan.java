package org.qihang.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula within a line. */
final class MathSpan extends Node {

    private final BasedSequence formula;
    private final boolean display;

    MathSpan(BasedSequence chars, int signs) {
        super(chars);
        formula = chars.subSequence(signs, chars.length() - signs);
        display = signs > 1;
    }

    String formula() {
        return formula.normalizeEOL().strip();
    }

    /** Between two {@code $$}, so on a line of its own when it is shown. */
    boolean isDisplay() {
        return display;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
