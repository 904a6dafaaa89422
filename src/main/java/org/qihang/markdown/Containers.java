package org.qihang.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes containers as VitePress ({@code ::: tip Title}), Docusaurus ({@code :::note[Title]}) and Pandoc
 * ({@code ::: {.note}}) write them. Three colons or more begin one, as many or more end it; the innermost that they can
 * end is ended.
 */
final class Containers implements CustomBlockParserFactory {

    private static final int SHORTEST = 3;
    private static final int CODE_INDENT = 4;
    private static final int DEEPEST = 20;
    private static final int LONGEST_LINE = 500;

    private static final Pattern OPENING =
            Pattern.compile(" *(?:\\{ *\\.([A-Za-z][\\w-]*)[^{}]*}|([A-Za-z][\\w-]*)(?=[\\s\\[{]|$)) *"
                    + "(?:\\[([^\\[\\]]*)] *)?([^{}]*)(\\{[^{}]*}\\s*)?");

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
                var colons = colons(line, start);
                if (colons < SHORTEST || state.getIndent() >= CODE_INDENT || line.length() > LONGEST_LINE) {
                    return BlockStart.none();
                }
                if (endsHere(state)) {
                    return BlockStart.of(new EndParser(line.subSequence(start))).atIndex(line.length());
                }
                var after = line.subSequence(start + colons);
                var opening = OPENING.matcher(after);
                if (!opening.matches() || isTooDeep(state)) {
                    return BlockStart.none();
                }
                var name = opening.group(1) == null ? opening.group(2) : opening.group(1);
                var titleGroup = opening.group(3) == null ? 4 : 3;
                var title = after.subSequence(opening.start(titleGroup), opening.end(titleGroup))
                        .trim();
                var isOpen = opening.group(5) != null && opening.group(5).contains("open");
                var container = new Container(line.subSequence(start), Container.Kind.named(name), isOpen);
                return BlockStart.of(new ContainerParser(container, title, colons))
                        .atIndex(line.length());
            }
        };
    }

    /** A container that ended with this line is still among the active ones, because nothing has followed it yet. */
    private static boolean endsHere(ParserState state) {
        return state.getActiveBlockParsers().stream()
                .anyMatch(parser ->
                        parser instanceof ContainerParser container && container.lastLine == state.getLineNumber());
    }

    private static boolean isTooDeep(ParserState state) {
        return state.getActiveBlockParsers().stream()
                        .filter(ContainerParser.class::isInstance)
                        .count()
                >= DEEPEST;
    }

    private static int colons(CharSequence line, int start) {
        var end = start;
        while (end < line.length() && line.charAt(end) == ':') {
            end++;
        }
        return end - start;
    }

    /** Takes the last line of a container, which would otherwise go on with the paragraph before it. */
    private static final class EndParser extends AbstractBlockParser {

        private final Container.End end;

        EndParser(BasedSequence line) {
            end = new Container.End(line);
        }

        @Override
        public Block getBlock() {
            return end;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {}
    }

    private static final class ContainerParser extends AbstractBlockParser {

        private final Container container;
        private final BasedSequence title;
        private final int colons;
        private int lastLine = -1;

        ContainerParser(Container container, BasedSequence title, int colons) {
            this.container = container;
            this.title = title;
            this.colons = colons;
        }

        @Override
        public Block getBlock() {
            return container;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(ParserState state, BlockParser blockParser, Block block) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (!isEnd(state)) {
                return BlockContinue.atIndex(state.getIndex());
            }
            container.close();
            lastLine = state.getLineNumber();
            return BlockContinue.none();
        }

        private boolean isEnd(ParserState state) {
            var line = state.getLine();
            var start = state.getNextNonSpaceIndex();
            var found = colons(line, start);
            if (found < colons
                    || state.getIndent() >= CODE_INDENT
                    || !line.subSequence(start + found).isBlank()) {
                return false;
            }
            var parsers = state.getActiveBlockParsers();
            return !keepsColons(parsers.getLast())
                    && parsers.subList(parsers.indexOf(this) + 1, parsers.size()).stream()
                            .noneMatch(inner -> inner instanceof ContainerParser other && other.colons <= found);
        }

        private static boolean keepsColons(BlockParser parser) {
            return parser instanceof FencedCodeBlockParser || parser.isRawText();
        }

        @Override
        public void closeBlock(ParserState state) {
            var line = container.getChars();
            var last = container.getLastChild();
            if (last != null && last.getEndOffset() > line.getEndOffset()) {
                container.setChars(line.baseSubSequence(line.getStartOffset(), last.getEndOffset()));
            }
            if (!title.isEmpty()) {
                container.prependChild(new Container.Title(title));
            }
        }

        @Override
        public void parseInlines(InlineParser inlineParser) {
            if (container.getFirstChild() instanceof Container.Title node) {
                inlineParser.parse(title, node);
            }
        }
    }
}
