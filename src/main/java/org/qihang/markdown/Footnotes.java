package org.qihang.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers notes in the order in which a text first refers to them. */
final class Footnotes {

    /** @param time 1 where the note is referred to for the first time */
    record Reference(int number, int time) {

        String anchor() {
            return "fnref:" + number + (time == 1 ? "" : "-" + time);
        }
    }

    record Note(FootnoteBlock definition, int number) {}

    private final Map<Footnote, Reference> references = new IdentityHashMap<>();
    private final Map<FootnoteBlock, Integer> times = new IdentityHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<FootnoteBlock, Integer> numbers = new IdentityHashMap<>();

    static Footnotes of(Document document, List<Node> blocks) {
        var found = new Footnotes();
        blocks.forEach(block -> found.collect(document, block));
        // A note may refer to others
        for (var i = 0; i < found.notes.size(); i++) {
            found.collect(document, found.notes.get(i).definition);
        }
        return found;
    }

    private void collect(Document document, Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Footnote reference) {
                var definition = reference.getReferenceNode(document);
                if (definition != null) {
                    refer(reference, definition);
                }
            } else if (!(node instanceof FootnoteBlock)) {
                collect(document, node);
            }
        }
    }

    private void refer(Footnote reference, FootnoteBlock definition) {
        var number = numbers.computeIfAbsent(definition, _ -> {
            notes.add(new Note(definition, notes.size() + 1));
            return notes.size();
        });
        references.put(reference, new Reference(number, times.merge(definition, 1, Integer::sum)));
    }

    Optional<Reference> of(Footnote node) {
        return Optional.ofNullable(references.get(node));
    }

    List<Note> notes() {
        return notes;
    }
}
