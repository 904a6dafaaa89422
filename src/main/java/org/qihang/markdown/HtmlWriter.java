package org.qihang.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a syntax tree as HTML, line by line as the CommonMark specification's examples have it. */
final class HtmlWriter {

    static final String EXTERNAL_REL = "noopener noreferrer nofollow";

    private static final int LOWEST_HEADING = 6;

    private final StringBuilder out = new StringBuilder();
    private final Profile profile;
    private final Words words;
    /** Holds the definitions of links; asked here, because flexmark leaves some nodes without a way up to it. */
    private final Document document;

    private final Map<Node, String> anchors;
    private final Footnotes footnotes;
    private final MediaWriter media;
    /** The number of the block that is about to open; 0 where blocks are not numbered. */
    private int number;
    /** The task whose box stands before the next words; none while only the words of a task are asked for. */
    private @Nullable TaskListItem boxed;
    /** Links do not nest. */
    private boolean inLink;
    /** Signs of the next text that were understood already. */
    private int skipped;

    HtmlWriter(Document document, Profile profile, Map<Node, String> anchors, Footnotes footnotes) {
        this.document = document;
        this.profile = profile;
        this.words = new Words(profile.locale());
        this.anchors = anchors;
        this.footnotes = footnotes;
        this.media = new MediaWriter(out, profile, words);
    }

    CharSequence html() {
        return out;
    }

    /** @param paragraphNumber from 1, or 0 for none */
    void block(Node node, int paragraphNumber) {
        number = paragraphNumber;
        node(node);
        number = 0;
    }

    void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            node(node);
        }
    }

    void node(Node node) {
        switch (node) {
            case Text text -> text(text.getChars().subSequence(takeSkipped()).unescape());
            case SoftLineBreak lineBreak -> out.append(LineBreaks.text(lineBreak));
            case HardLineBreak unused -> out.append("<br>\n");
            case Emphasis emphasis -> inline("em", emphasis);
            case StrongEmphasis strong -> inline("strong", strong);
            case Strikethrough deleted -> inline("del", deleted);
            case Code code -> code(code);
            case HtmlEntity entity -> Escape.html(entity.getChars().unescape(), out);
            case Link link -> link(link, link.getUrl(), link.getTitle());
            case Image image -> image(image, image.getUrl(), image.getTitle());
            case LinkRef link -> linkReference(link);
            case ImageRef image -> imageReference(image);
            case AutoLink link -> autolink(link.getText().toString(), "");
            case MailLink mail -> autolink(mail.getText().toString(), "mailto:");
            case MathSpan math -> math(math);
            case Footnote reference -> footnote(reference);
            case HtmlInlineComment unused -> {}
            case HtmlCommentBlock unused -> {}
            case HtmlInline html -> rawHtml(html.getChars());
            case HtmlBlock html -> rawHtml(html.getContentChars());
            case Paragraph paragraph -> paragraph(paragraph, paragraph.getFirstChild());
            case Heading heading -> heading(heading);
            case Container container -> container(container);
            case Container.Title unused -> {}
            case Container.End unused -> {}
            case MathBlock math -> displayMath(math.formula());
            case FootnoteBlock unused -> {}
            case BlockQuote quote ->
                Alert.in(quote).ifPresentOrElse(alert -> alert(quote, alert), () -> container("blockquote", quote));
            case ListBlock list -> list(list);
            case ListItem item -> item(item);
            case FencedCodeBlock block -> fenced(block);
            case IndentedCodeBlock block ->
                codeBlock(block.getContentChars().trimTailBlankLines().normalizeEndWithEOL(), "");
            case ThematicBreak unused -> openLine("hr").append(">\n");
            case TableBlock table -> table(table);
            case TableHead head -> container("thead", head);
            case TableBody body -> container("tbody", body);
            case TableRow row -> container("tr", row);
            case TableCell cell -> cell(cell);
            case Reference unused -> {}
            case TableSeparator unused -> {}
            default -> children(node);
        }
    }

    // Blocks

    private StringBuilder openLine(String element) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        out.append('<').append(element);
        if (number > 0) {
            out.append(" data-p=\"").append(number).append('"');
            number = 0;
        }
        return out;
    }

    private void container(String element, Node node) {
        openLine(element).append(">\n");
        children(node);
        closeLine(element);
    }

    private void closeLine(String element) {
        if (out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        out.append("</").append(element).append(">\n");
    }

    private void paragraph(Paragraph paragraph, @Nullable Node from) {
        var bare = paragraph.getParent() instanceof ListItem item && isTight(item);
        if (!bare && profile.rich() && boxed == null && media(paragraph)) {
            return;
        }
        if (!bare) {
            openLine("p").append('>');
        }
        if (boxed != null) {
            checkbox(boxed);
        }
        for (var node = from; node != null; node = node.getNext()) {
            node(node);
        }
        if (!bare) {
            out.append("</p>\n");
        }
    }

    /** Whether it was something to look at instead of words. */
    private boolean media(Paragraph paragraph) {
        if (media.isFigure(paragraph) && paragraph.getFirstChild() instanceof Image image) {
            openLine("figure");
            media.figure(image);
            return true;
        }
        var video = MediaWriter.lonelyVideo(paragraph);
        if (video.isEmpty() || paragraph.getFirstChild() == null) {
            return false;
        }
        openLine("p");
        media.card(paragraph.getFirstChild(), video);
        return true;
    }

    private static boolean isTight(ListItem item) {
        return item.getParent() instanceof ListBlock list && list.isTight();
    }

    private void heading(Heading heading) {
        var element = "h" + Math.min(LOWEST_HEADING, heading.getLevel() + profile.headingShift());
        openLine(element);
        var anchor = anchors.get(heading);
        if (anchor != null) {
            attribute("id", anchor);
        }
        out.append('>');
        children(heading);
        out.append("</").append(element).append(">\n");
    }

    private void callout(String kind, Runnable title) {
        openLine("aside").append(" class=\"callout ").append(kind).append("\" role=\"note\">\n");
        out.append("<p class=\"callout-title\">");
        title.run();
        out.append("</p>\n");
    }

    private void container(Container container) {
        var title = container.getFirstChild() instanceof Container.Title first ? first : null;
        var kind = container.kind().name().toLowerCase(Locale.ROOT);
        switch (container.kind()) {
            case PLAIN -> {
                if (title != null) {
                    openLine("p").append("><strong>");
                    children(title);
                    out.append("</strong></p>\n");
                }
                children(container);
            }
            case DETAILS -> {
                openLine("details").append(container.isOpen() ? " open" : "").append(">\n<summary>");
                containerTitle(title, words.details());
                out.append("</summary>\n");
                children(container);
                closeLine("details");
            }
            default -> {
                callout(kind, () -> containerTitle(title, words.calloutTitle(kind)));
                children(container);
                closeLine("aside");
            }
        }
    }

    private void containerTitle(Container.@Nullable Title title, String otherwise) {
        if (title == null) {
            Escape.html(otherwise, out);
        } else {
            children(title);
        }
    }

    private void alert(BlockQuote quote, Alert alert) {
        callout(alert.kind(), () -> Escape.html(words.calloutTitle(alert.kind()), out));
        for (var node = quote.getFirstChild(); node != null; node = node.getNext()) {
            if (node != alert.opening()) {
                node(node);
            } else if (alert.firstWord() != null) {
                paragraph(alert.opening(), alert.firstWord());
            }
        }
        closeLine("aside");
    }

    private void list(ListBlock list) {
        var element = list instanceof BulletList ? "ul" : "ol";
        openLine(element);
        if (list instanceof OrderedList ordered && ordered.getStartNumber() != 1) {
            attribute("start", String.valueOf(ordered.getStartNumber()));
        }
        out.append(">\n");
        children(list);
        closeLine(element);
    }

    private void item(ListItem item) {
        openLine("li").append(item instanceof TaskListItem ? " class=\"task-list-item\">" : ">");
        if (item instanceof TaskListItem task) {
            boxed = task;
            if (!(task.getFirstChild() instanceof Paragraph)) {
                checkbox(task);
            }
        }
        if (item.hasChildren() && !isTight(item)) {
            out.append('\n');
        }
        children(item);
        out.append("</li>\n");
    }

    private void checkbox(TaskListItem task) {
        boxed = null;
        var done = task.isItemDoneMarker();
        out.append("<input type=\"checkbox\"").append(done ? " checked" : "").append(" disabled");
        attribute("aria-label", words.task(done));
        out.append("> ");
    }

    private void codeBlock(String content, String language) {
        openLine("pre").append(focusable()).append("><code");
        if (!language.isEmpty()) {
            attribute("class", "language-" + language);
        }
        out.append('>');
        Escape.html(content, out);
        out.append("</code></pre>\n");
    }

    private void fenced(FencedCodeBlock block) {
        var language = language(block);
        var content = block.getContentChars().normalizeEOL();
        if (profile.rich() && language.equals("math")) {
            displayMath(content.strip());
        } else {
            codeBlock(content, language);
        }
    }

    /** The source, for a script to set and for everybody else to read. */
    private void displayMath(String formula) {
        openLine("pre").append(focusable()).append("><code class=\"language-math math-display\">");
        Escape.html(formula, out);
        out.append("</code></pre>\n");
    }

    private static String language(FencedCodeBlock block) {
        var info = block.getInfo().unescape().strip();
        var end = 0;
        while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
            end++;
        }
        return info.substring(0, end);
    }

    private void table(TableBlock table) {
        openLine("div").append(" class=\"table-scroll\"").append(focusable()).append('>');
        container("table", table);
        out.append("</div>\n");
    }

    private String focusable() {
        return profile.focusable() ? " tabindex=\"0\"" : "";
    }

    private void cell(TableCell cell) {
        var element = cell.isHeader() ? "th" : "td";
        openLine(element);
        if (cell.getAlignment() != null) {
            attribute("align", cell.getAlignment().name().toLowerCase(Locale.ROOT));
        }
        out.append('>');
        children(cell);
        out.append("</").append(element).append(">\n");
    }

    void notes() {
        if (footnotes.notes().isEmpty()) {
            return;
        }
        openLine("section").append(" class=\"footnotes\">\n<ol>\n");
        for (var note : footnotes.notes()) {
            openLine("li");
            attribute("id", "fn:" + note.number());
            out.append(">\n");
            children(note.definition());
            backlink(note.number());
            out.append("</li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    /** At the end of the note's last paragraph, where it has one. */
    private void backlink(int number) {
        var end = "</p>\n";
        var inParagraph = out.lastIndexOf(end) == out.length() - end.length();
        if (inParagraph) {
            out.setLength(out.length() - end.length());
        }
        out.append(" <a class=\"footnote-back\"");
        attribute("href", page("#fnref:" + number));
        attribute("aria-label", words.backToText());
        out.append(">↩</a>").append(inParagraph ? end : "");
    }

    /** A place on the page itself, as the application spells it. */
    private String page(String fragment) {
        var target = profile.addresses().resolve(fragment);
        return Escaping.percentEncodeUrl(target.kind() == Target.Kind.NOWHERE ? fragment : target.address());
    }

    private void footnote(Footnote node) {
        var reference = footnotes.of(node);
        if (reference.isEmpty()) {
            if (node.getReferenceNode(document) == null) {
                text(node.getChars().toString());
            }
            return;
        }
        out.append("<sup class=\"footnote\"><a");
        attribute("id", reference.get().anchor());
        attribute("href", page("#fn:" + reference.get().number()));
        out.append('>').append(reference.get().number()).append("</a></sup>");
    }

    private void rawHtml(BasedSequence source) {
        out.append(profile.rich() ? RawHtml.reduce(source.normalizeEOL()) : RawHtml.strip(source.normalizeEOL()));
    }

    // Inlines

    private void inline(String element, Node node) {
        out.append('<').append(element).append('>');
        children(node);
        out.append("</").append(element).append('>');
    }

    /** Line ends are spaces; one space is taken off at both ends, unless there is nothing else (CommonMark 6.1). */
    private void code(Code code) {
        var content = code.getText().normalizeEOL().replace('\n', ' ');
        if (content.startsWith(" ") && content.endsWith(" ") && !content.isBlank()) {
            content = content.substring(1, content.length() - 1);
        }
        out.append("<code>");
        Escape.html(content, out);
        out.append("</code>");
    }

    private void math(MathSpan math) {
        out.append("<code class=\"language-math ")
                .append(math.isDisplay() ? "math-display" : "math-inline")
                .append("\">");
        Escape.html(math.formula(), out);
        out.append("</code>");
    }

    private int takeSkipped() {
        var taken = skipped;
        skipped = 0;
        return taken;
    }

    private void text(String text) {
        if (inLink) {
            Escape.html(text, out);
            return;
        }
        var position = 0;
        for (var link : (Iterable<BareLinks.Link>) BareLinks.in(text)::iterator) {
            Escape.html(text.substring(position, link.start()), out);
            anchor(link.address(), "", () -> Escape.html(text.substring(link.start(), link.end()), out));
            position = link.end();
        }
        Escape.html(text.substring(position), out);
    }

    private void link(Node node, BasedSequence url, BasedSequence title) {
        anchor(url.unescape(), title.unescape(), () -> children(node));
    }

    private void autolink(String text, String scheme) {
        anchor(scheme + text, "", () -> Escape.html(text, out));
    }

    private void anchor(String address, String title, Runnable content) {
        var target = External.is(address) ? Target.NOWHERE : profile.addresses().resolve(address);
        var external = External.isAllowed(address);
        if (inLink || target.kind() == Target.Kind.NOWHERE && !external) {
            content.run();
            return;
        }
        var isAttachment = target.kind() == Target.Kind.FILE && FileKind.of(target.address()) == FileKind.OTHER;
        out.append("<a");
        attribute("href", Escaping.percentEncodeUrl(external ? address : target.address()));
        if (!title.isEmpty()) {
            attribute("title", title);
        }
        if (external) {
            attribute("rel", EXTERNAL_REL);
        } else if (target.kind() == Target.Kind.FILE) {
            out.append(isAttachment ? " class=\"attachment\" download router-ignore" : " router-ignore");
        }
        out.append('>');
        inLink = true;
        content.run();
        inLink = false;
        if (isAttachment) {
            media.facts(target);
        }
        out.append("</a>");
    }

    private void image(Node node, BasedSequence url, BasedSequence title) {
        var alternative = PlainText.of(node);
        var address = url.unescape();
        var size = profile.rich() ? ImageSize.after(node) : ImageSize.after(null);
        skipped = size.length();
        if (External.is(address)) {
            anchor(address, title.unescape(), () -> Escape.html(alternative.isEmpty() ? address : alternative, out));
            return;
        }
        var target = profile.addresses().resolve(address);
        if (target.kind() == Target.Kind.NOWHERE) {
            Escape.html(alternative, out);
            return;
        }
        media.file(target, address, alternative, title.unescape(), size);
    }

    private void linkReference(LinkRef link) {
        var definition = link.getReferenceNode(document);
        if (definition == null) {
            undefined(link);
        } else {
            link(link, definition.getUrl(), definition.getTitle());
        }
    }

    private void imageReference(ImageRef image) {
        var definition = image.getReferenceNode(document);
        if (definition == null) {
            undefined(image);
        } else {
            image(image, definition.getUrl(), definition.getTitle());
        }
    }

    /** What only looked like a link is text. */
    private void undefined(RefNode node) {
        var chars = node.getChars();
        if (!node.hasChildren()) {
            text(chars.unescape());
            return;
        }
        Escape.html(chars.prefixOf(node.getChildChars()).unescape(), out);
        children(node);
        Escape.html(chars.suffixOf(node.getChildChars()).unescape(), out);
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        Escape.html(value, out);
        out.append('"');
    }
}
