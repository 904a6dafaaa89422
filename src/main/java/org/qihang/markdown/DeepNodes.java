package org.qihang.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;

/** Turns what is nested beyond reason into plain text, so that everything after may recurse. */
final class DeepNodes {

    static final int LIMIT = 60;

    private DeepNodes() {}

    static void flatten(Node root) {
        var open = new ArrayDeque<Level>();
        open.push(new Level(root, 0));
        while (!open.isEmpty()) {
            var level = open.pop();
            if (level.depth == LIMIT && level.node.hasChildren()) {
                level.node.removeChildren();
                level.node.appendChild(new Text(level.node.getChars()));
                continue;
            }
            for (var child = level.node.getFirstChild(); child != null; child = child.getNext()) {
                open.push(new Level(child, level.depth + 1));
            }
        }
    }

    private record Level(Node node, int depth) {}
}
