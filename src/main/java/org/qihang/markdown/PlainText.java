package org.qihang.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;

/** What a reader sees of inline nodes, without markup. */
final class PlainText {

    private PlainText() {}

    static String of(Node parent) {
        var text = new StringBuilder();
        append(parent, text);
        return text.toString().strip();
    }

    private static void append(Node parent, StringBuilder out) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> out.append(text.getChars().unescape());
                case HtmlEntity entity -> out.append(entity.getChars().unescape());
                case Code code -> out.append(code.getText());
                case MathSpan math -> out.append(math.formula());
                case Footnote unused -> {}
                case SoftLineBreak lineBreak -> out.append(LineBreaks.text(lineBreak));
                case HardLineBreak unused -> out.append(' ');
                default -> append(node, out);
            }
        }
    }
}
