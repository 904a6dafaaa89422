package org.qihang.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's headings, without their price: at every line it gathers the whole paragraph before it, only to see
 * whether there is one, and its search for closing {@code #}s takes the square of a line's length.
 */
final class Headings implements CustomBlockParserFactory {

    private static final int LONGEST = 2_000;

    private final CustomBlockParserFactory original = new HeadingParser.Factory();

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return original.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return original.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        var originalFactory = original.apply(options);
        return new AbstractBlockParserFactory(options) {
            @Override
            public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                var line = state.getLine();
                var start = state.getNextNonSpaceIndex();
                if (line.length() > LONGEST || start >= line.length() || "#=-".indexOf(line.charAt(start)) < 0) {
                    return BlockStart.none();
                }
                return originalFactory.tryStart(state, new Ungathered(matched));
            }
        };
    }

    /** Says that there is a paragraph, without gathering it. */
    private record Ungathered(MatchedBlockParser matched) implements MatchedBlockParser {

        @Override
        public BlockParser getBlockParser() {
            return matched.getBlockParser();
        }

        @Override
        public @Nullable BasedSequence getParagraphContent() {
            return matched.getBlockParser().isParagraphParser() ? BasedSequence.EMPTY : null;
        }

        @Override
        public List<BasedSequence> getParagraphLines() {
            return matched.getParagraphLines();
        }

        @Override
        public List<Integer> getParagraphEolLengths() {
            return matched.getParagraphEolLengths();
        }

        @Override
        public MutableDataHolder getParagraphDataHolder() {
            return matched.getParagraphDataHolder();
        }
    }
}
