package org.qihang.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quotation that begins with {@code [!NOTE]} or its like, as GitHub has them (docs.github.com, "Basic writing and
 * formatting syntax", Alerts).
 *
 * @param kind in lower case: note, tip, important, warning or caution
 * @param opening the paragraph that holds the marker
 * @param firstWord what follows the marker in that paragraph, if anything does
 */
record Alert(String kind, Paragraph opening, @Nullable Node firstWord) {

    private static final Pattern MARKER = Pattern.compile(
            "\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*(?:\\R.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static Optional<Alert> in(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph opening)) {
            return Optional.empty();
        }
        var marker = MARKER.matcher(opening.getChars());
        if (!marker.matches()) {
            return Optional.empty();
        }
        var kind = marker.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(new Alert(kind, opening, afterFirstLine(opening)));
    }

    private static @Nullable Node afterFirstLine(Paragraph opening) {
        for (var node = opening.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                return node.getNext();
            }
        }
        return null;
    }
}
