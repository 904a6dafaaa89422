package org.qihang.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula on lines of its own, between two {@code $$}. */
final class MathBlock extends Block {

    private String formula = "";

    MathBlock(BasedSequence chars) {
        super(chars);
    }

    String formula() {
        return formula;
    }

    void setFormula(String formula) {
        this.formula = formula;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
