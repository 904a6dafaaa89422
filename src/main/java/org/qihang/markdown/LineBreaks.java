package org.qihang.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/**
 * A line break in the source is a space, but not between two characters of scripts that have no spaces (CSS Text
 * Level 3, section 4.1.3, "Segment Break Transformation Rules").
 */
final class LineBreaks {

    private static final int NONE = -1;

    private LineBreaks() {}

    static String text(SoftLineBreak lineBreak) {
        return Cjk.isWrittenWithoutSpaces(lastBefore(lineBreak)) && Cjk.isWrittenWithoutSpaces(firstAfter(lineBreak))
                ? ""
                : "\n";
    }

    private static int lastBefore(Node lineBreak) {
        var text = leaf(lineBreak.getPrevious(), false);
        return text.isEmpty() ? NONE : text.codePointBefore(text.length());
    }

    private static int firstAfter(Node lineBreak) {
        var text = leaf(lineBreak.getNext(), true);
        return text.isEmpty() ? NONE : text.codePointAt(0);
    }

    private static String leaf(@Nullable Node start, boolean first) {
        var node = start;
        while (node != null && node.hasChildren()) {
            node = first ? node.getFirstChild() : node.getLastChild();
        }
        return switch (node) {
            case Text text -> text.getChars().toString();
            case Code code -> code.getText().toString();
            case null, default -> "";
        };
    }
}
