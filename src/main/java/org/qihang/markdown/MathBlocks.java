package org.qihang.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes a line that begins with {@code $$}, when a later one ends with it before the next empty line: TeX has no
 * empty lines in a formula, and two dollar signs that nothing ends are text.
 */
final class MathBlocks implements CustomBlockParserFactory {

    private static final String SIGN = "$$";
    private static final int CODE_INDENT = 4;
    private static final int LONGEST = 10_000;

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                var line = state.getLine();
                var start = state.getNextNonSpaceIndex();
                if (state.getIndent() >= CODE_INDENT || !line.subSequence(start).startsWith(SIGN)) {
                    return BlockStart.none();
                }
                var first = line.subSequence(start + SIGN.length()).trim();
                if (isEnd(first)) {
                    return BlockStart.of(new MathParser(line.subSequence(start), first, true))
                            .atIndex(line.length());
                }
                if (first.toString().contains(SIGN) || !endsLater(line)) {
                    return BlockStart.none();
                }
                return BlockStart.of(new MathParser(line.subSequence(start), first, false))
                        .atIndex(line.length());
            }
        };
    }

    private static boolean isEnd(BasedSequence line) {
        return line.length() > SIGN.length() && line.indexOf(SIGN) == line.length() - SIGN.length();
    }

    private static boolean endsLater(BasedSequence line) {
        var source = line.getBaseSequence();
        var limit = Math.min(source.length(), line.getEndOffset() + LONGEST);
        var start = source.indexOf('\n', line.getEndOffset()) + 1;
        while (start > 0 && start < limit) {
            var end = source.indexOf('\n', start);
            var next = source.subSequence(start, end < 0 ? source.length() : end)
                    .toString()
                    .strip();
            if (next.endsWith(SIGN)) {
                return true;
            }
            if (next.isEmpty() || next.equals(">")) {
                return false;
            }
            start = end + 1;
        }
        return false;
    }

    private static final class MathParser extends AbstractBlockParser {

        private final MathBlock block;
        private final BlockContent content = new BlockContent();
        private final StringBuilder formula = new StringBuilder();
        private boolean ended;

        MathParser(BasedSequence line, BasedSequence first, boolean ended) {
            this.block = new MathBlock(line);
            this.ended = ended;
            append(first);
        }

        private void append(BasedSequence line) {
            var text = line.trim();
            formula.append(text.endsWith(SIGN) ? text.subSequence(0, text.length() - SIGN.length()) : text)
                    .append('\n');
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isRawText() {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return ended ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(ParserState state, BasedSequence line) {
            if (content.getLineCount() > 0) {
                append(line);
                ended = line.trim().endsWith(SIGN);
            }
            content.add(line, state.getIndent());
        }

        @Override
        public void closeBlock(ParserState state) {
            if (content.getLineCount() > 0) {
                block.setChars(block.getChars().baseSubSequence(block.getStartOffset(), content.getEndOffset()));
            }
            block.setFormula(formula.toString().strip());
        }
    }
}
