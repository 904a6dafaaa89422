package org.qihang.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides by {@link Flanking} where emphasis begins and ends, and gives up on paragraphs that hold more delimiters
 * than any author writes: matching them takes time that grows with the square of their number.
 */
final class CjkInlineParser extends CommonmarkInlineParser {

    private static final int DELIMITERS_IN_A_BLOCK = 2_000;

    private int delimitersLeft;
    /** Where the last run of so many backticks begins; found when the first one is met. */
    private @Nullable Map<Integer, Integer> lastBackticks;

    private @Nullable InlineTags tags;

    CjkInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkProcessors, extensions);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        delimitersLeft = DELIMITERS_IN_A_BLOCK;
        lastBackticks = null;
        tags = null;
        super.parse(content, block);
    }

    @Override
    protected boolean parseDelimiters(DelimiterProcessor processor, char delimiter) {
        var start = index;
        var end = endOfRun(start);
        var length = end - start;
        if (length < processor.getMinLength()) {
            return false;
        }
        delimitersLeft -= length;
        if (delimitersLeft < 0) {
            return text(end);
        }
        var flanking = Flanking.of(input, start, end);
        push(delimiter, start, end, canOpen(processor, flanking), canClose(processor, flanking));
        return true;
    }

    @Override
    protected boolean parseOpenBracket() {
        return --delimitersLeft >= 0 && super.parseOpenBracket();
    }

    @Override
    protected boolean parseBang() {
        return --delimitersLeft >= 0 && super.parseBang();
    }

    /** A run without a partner is text; flexmark would look for the partner to the end, at every run. */
    @Override
    protected boolean parseBackticks() {
        if (lastBackticks == null) {
            lastBackticks = lastBackticks();
        }
        var end = endOfRun(index);
        if (lastBackticks.getOrDefault(end - index, index) > index) {
            return super.parseBackticks();
        }
        return text(end);
    }

    private boolean text(int end) {
        appendText(input.subSequence(index, end));
        index = end;
        return true;
    }

    private Map<Integer, Integer> lastBackticks() {
        var last = new HashMap<Integer, Integer>();
        for (var start = index; start < input.length(); start++) {
            if (input.charAt(start) == '`') {
                var end = endOfRun(start);
                last.put(end - start, start);
                start = end;
            }
        }
        return last;
    }

    private int endOfRun(int start) {
        var end = start;
        while (end < input.length() && input.charAt(end) == input.charAt(start)) {
            end++;
        }
        return end;
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        var end = Destination.end(input, index);
        if (end < 0) {
            return null;
        }
        var destination = input.subSequence(index, end);
        index = end;
        return destination;
    }

    @Override
    public boolean parseHtmlInline() {
        if (tags == null) {
            tags = new InlineTags(input.toString());
        }
        var end = tags.end(index);
        if (end < 0) {
            return false;
        }
        var found = input.subSequence(index, end);
        appendNode(found.startsWith("<!--") ? new HtmlInlineComment(found) : new HtmlInline(found));
        index = end;
        return true;
    }

    private void push(char delimiter, int start, int end, boolean canOpen, boolean canClose) {
        index = end;
        var node = appendSeparateText(input.subSequence(start, end));
        var previous = lastDelimiter;
        lastDelimiter = new Delimiter(input, node, delimiter, canOpen, canClose, previous, start);
        lastDelimiter.setNumDelims(end - start);
        if (previous != null) {
            previous.setNext(lastDelimiter);
        }
    }

    private static boolean canOpen(DelimiterProcessor processor, Flanking flanking) {
        return processor.canBeOpener(
                "",
                "",
                flanking.left(),
                flanking.right(),
                flanking.before().punctuation(),
                flanking.after().punctuation(),
                flanking.before().whitespace(),
                flanking.after().whitespace());
    }

    private static boolean canClose(DelimiterProcessor processor, Flanking flanking) {
        return processor.canBeCloser(
                "",
                "",
                flanking.left(),
                flanking.right(),
                flanking.before().punctuation(),
                flanking.after().punctuation(),
                flanking.before().whitespace(),
                flanking.after().whitespace());
    }
}
