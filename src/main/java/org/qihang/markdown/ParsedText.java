package org.qihang.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A text whose structure is known. The nodes are flexmark's; whoever looks at them must not change them.
 */
public final class ParsedText {

    private final Lines lines;
    private final Document document;
    private final Profile profile;
    private final List<Node> blocks;
    private final Map<Node, String> anchors;
    private final Footnotes footnotes;

    ParsedText(String source, Document document, Profile profile) {
        this.lines = new Lines(source);
        this.document = document;
        this.profile = profile;
        this.blocks = blocks(document);
        this.anchors = profile.anchored() ? anchors(document) : Map.of();
        this.footnotes = Footnotes.of(document, blocks);
    }

    private ParsedText(ParsedText text, Footnotes footnotes) {
        this.lines = text.lines;
        this.document = text.document;
        this.profile = text.profile;
        this.blocks = text.blocks;
        this.anchors = text.anchors;
        this.footnotes = footnotes;
    }

    /**
     * The same text without the notes to which only some of its blocks refer, because they may tell what those don't say.
     *
     * @param from index of the first of those blocks
     * @param to index after the last one
     */
    public ParsedText withoutNotesOf(int from, int to) {
        var others = new ArrayList<>(blocks);
        others.subList(from, to).clear();
        return new ParsedText(this, Footnotes.of(document, others));
    }

    /** The top-level blocks in order; link definitions, notes and comments are none. */
    public List<Node> blocks() {
        return blocks;
    }

    /** All blocks, and the notes behind them. */
    public Rendered render() {
        return renderRest(0);
    }

    /**
     * Renders some of the blocks, without notes. Their paragraph numbers are those that they have in the whole text.
     *
     * @param from index of the first block
     * @param to index after the last one
     */
    public Rendered render(int from, int to) {
        return render(from, to, false);
    }

    /** The blocks from an index on, and behind them the notes of the whole text. */
    public Rendered renderRest(int from) {
        return render(from, blocks.size(), true);
    }

    private Rendered render(int from, int to, boolean withNotes) {
        var writer = new HtmlWriter(document, profile, anchors, footnotes);
        for (var i = from; i < to; i++) {
            writer.block(blocks.get(i), profile.numbered() ? i + 1 : 0);
        }
        if (withNotes) {
            writer.notes();
        }
        var sanitized = Sanitizer.sanitize(writer.html());
        return new Rendered(sanitized.html(), sanitized.text(), outline(blocks.subList(from, to)));
    }

    /** Renders nodes of any kind, without numbers and references to notes, to be shown apart from the text. */
    public Rendered fragment(Collection<? extends Node> nodes) {
        var writer = new HtmlWriter(document, profile, Map.of(), Footnotes.of(document, List.of()));
        nodes.forEach(writer::node);
        var sanitized = Sanitizer.sanitize(writer.html());
        return new Rendered(sanitized.html().strip(), sanitized.text(), List.of());
    }

    /** Of a heading; empty if it has none. */
    public String anchor(Node heading) {
        return anchors.getOrDefault(heading, "");
    }

    /** The anchors of all headings. */
    public Collection<String> anchors() {
        return List.copyOf(anchors.values());
    }

    /** All links and images that Markdown's syntax makes, bare addresses excepted. */
    public List<Linked> links() {
        var found = new ArrayList<Linked>();
        walk(document, node -> {
            switch (node) {
                case Link link -> found.add(linked(Linked.Kind.LINK, link, link.getUrl()));
                case Image image -> found.add(linked(Linked.Kind.IMAGE, image, image.getUrl()));
                case LinkRef link
                when definition(link) != null ->
                    found.add(linked(Linked.Kind.LINK, link, definition(link).getUrl()));
                case ImageRef image
                when definition(image) != null ->
                    found.add(linked(Linked.Kind.IMAGE, image, definition(image).getUrl()));
                default -> {}
            }
        });
        return found;
    }

    /** Where containers begin that nothing ends: each goes on to the end of what it stands in. */
    public List<Position> unclosedContainers() {
        var found = new ArrayList<Position>();
        walk(document, node -> {
            if (node instanceof Container container && !container.isClosed()) {
                found.add(position(container));
            }
        });
        return found;
    }

    /** Where a node begins. */
    public Position position(Node node) {
        return lines.position(node.getStartOffset());
    }

    /** What a reader sees of a node, without markup. */
    public static String plain(Node node) {
        return PlainText.of(node);
    }

    private Linked linked(Linked.Kind kind, Node node, BasedSequence address) {
        return new Linked(kind, address.unescape(), PlainText.of(node), position(node));
    }

    private Reference definition(RefNode node) {
        return node.getReferenceNode(document);
    }

    private List<Section> outline(List<Node> nodes) {
        var outline = new ArrayList<Section>();
        for (var node : nodes) {
            if (node instanceof Heading heading && anchors.containsKey(heading)) {
                outline.add(new Section(heading.getLevel(), PlainText.of(heading), anchors.get(heading)));
            }
        }
        return outline;
    }

    private static List<Node> blocks(Document document) {
        var blocks = new ArrayList<Node>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof Reference)
                    && !(node instanceof HtmlCommentBlock)
                    && !(node instanceof FootnoteBlock)
                    && !(node instanceof Container.End)) {
                blocks.add(node);
            }
        }
        return List.copyOf(blocks);
    }

    private static Map<Node, String> anchors(Document document) {
        var names = new Anchors();
        var anchors = new IdentityHashMap<Node, String>();
        walk(document, node -> {
            if (node instanceof Heading) {
                anchors.put(node, names.next(PlainText.of(node)));
            }
        });
        return anchors;
    }

    private static void walk(Node parent, Consumer<Node> visitor) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            visitor.accept(node);
            walk(node, visitor);
        }
    }
}
