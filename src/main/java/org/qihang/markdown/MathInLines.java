package org.qihang.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;

/** Asks at every dollar sign whether a formula begins. */
final class MathInLines implements InlineParserExtension {

    /** Dollar signs in one block at which it is asked; asking takes time. */
    private static final int MOST = 1_000;

    private int asked;

    @Override
    public void finalizeDocument(InlineParser inlineParser) {}

    @Override
    public void finalizeBlock(InlineParser inlineParser) {
        asked = 0;
    }

    @Override
    public boolean parse(LightInlineParser parser) {
        if (++asked > MOST) {
            return false;
        }
        var math = MathSpans.at(parser.getInput(), parser.getIndex());
        if (math == null) {
            return false;
        }
        parser.flushTextNode();
        parser.appendNode(math);
        parser.setIndex(parser.getIndex() + math.getChars().length());
        return true;
    }
}
