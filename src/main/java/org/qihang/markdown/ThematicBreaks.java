package org.qihang.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes {@code ---}, {@code ***} and {@code ___}. In place of flexmark's own, whose regular expression
 * overflows the stack on a long line.
 */
final class ThematicBreaks implements CustomBlockParserFactory {

    private static final int SHORTEST = 3;
    private static final int CODE_INDENT = 4;

    private final CustomBlockParserFactory replaced = new ThematicBreakParser.Factory();

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return replaced.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return replaced.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                var line = state.getLine();
                if (state.getIndent() >= CODE_INDENT || !isBreak(line, state.getNextNonSpaceIndex())) {
                    return BlockStart.none();
                }
                return BlockStart.of(new ThematicBreakParser(line.subSequence(state.getIndex())))
                        .atIndex(line.length());
            }
        };
    }

    static boolean isBreak(CharSequence line, int from) {
        if (from >= line.length() || "-*_".indexOf(line.charAt(from)) < 0) {
            return false;
        }
        var marks = 0;
        for (var i = from; i < line.length(); i++) {
            if (line.charAt(i) == line.charAt(from)) {
                marks++;
            } else if (!Character.isWhitespace(line.charAt(i))) {
                return false;
            }
        }
        return marks >= SHORTEST;
    }
}
