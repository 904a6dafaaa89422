package org.qihang.course.internal.source;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.qihang.account.Localized;
import org.qihang.markdown.Addresses;
import org.qihang.markdown.Markdown;
import org.qihang.markdown.ParsedText;
import org.qihang.markdown.Position;

/**
 * mdBook's table of contents, as <a href="https://rust-lang.github.io/mdBook/format/summary.html">its guide</a> describes
 * it: links in nested lists, and headings between them that begin a part. A part becomes a module; without parts, a chapter
 * with others under it does.
 */
final class Summary {

    private static final String NAME = "SUMMARY.md";

    private final SourceFiles files;
    private final String path;
    private final ParsedText text;

    private Summary(SourceFiles files, String path, String source) {
        this.files = files;
        this.path = path;
        this.text = Markdown.lesson(Locale.ENGLISH, Addresses.NONE).parse(source);
    }

    /** The one in the course's folder, or where {@code book.toml} or mdBook's habit says. */
    static Optional<Summary> in(SourceFiles files) {
        return Stream.of(NAME, BookToml.in(files).source() + NAME, "src/" + NAME)
                .flatMap(path -> files.text(path).map(source -> new Summary(files, path, source)).stream())
                .findFirst();
    }

    String path() {
        return path;
    }

    /** With a slash at its end; empty for the course's own. */
    String folder() {
        return path.substring(0, path.length() - NAME.length());
    }

    Layout layout(Localized course, Findings findings) {
        List<Layout.Chapter> chapters = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Localized part = course;
        boolean inPart = false;
        boolean titled = false;
        for (Node block : text.blocks()) {
            switch (block) {
                case Heading heading -> {
                    // The first heading is the book's, if nothing stands before it
                    if (titled || !chapters.isEmpty() || !loose.isEmpty()) {
                        close(chapters, part, loose);
                        String title = ParsedText.plain(heading);
                        part = new Localized(title, title);
                        inPart = true;
                    }
                    titled = true;
                }
                case Paragraph paragraph -> links(paragraph).forEach(link -> add(link, loose, known, findings));
                case ListBlock list -> {
                    for (ListItem item : items(list)) {
                        boolean nested = items(item).findAny().isPresent();
                        if (nested && !inPart) {
                            close(chapters, part, loose);
                            addAll(item, loose, known, findings);
                            String title = title(item);
                            close(chapters, new Localized(title, title), loose);
                        } else {
                            addAll(item, loose, known, findings);
                        }
                    }
                }
                default -> {}
            }
        }
        close(chapters, part, loose);
        return new Layout(chapters);
    }

    private static void close(List<Layout.Chapter> chapters, Localized title, List<String> loose) {
        if (!loose.isEmpty()) {
            chapters.add(new Layout.Chapter(title, loose));
            loose.clear();
        }
    }

    /** The item's own link, then those of the items under it. */
    private void addAll(Node item, List<String> lessons, Set<String> known, Findings findings) {
        for (Node child : children(item)) {
            if (child instanceof ListBlock list) {
                items(list).forEach(inner -> addAll(inner, lessons, known, findings));
            } else {
                links(child).forEach(link -> add(link, lessons, known, findings));
            }
        }
    }

    private void add(Link link, List<String> lessons, Set<String> known, Findings findings) {
        String address = LessonAddresses.decoded(link.getUrl().unescape());
        Position at = text.position(link);
        if (address.isEmpty()) {
            // A draft: announced, not written
            return;
        }
        Optional<LessonFile> file =
                LessonAddresses.file(path, address).filter(files::contains).flatMap(LessonFile::of);
        if (file.isEmpty()) {
            findings.flaw(path, at.line(), at.column(), "course.check.brokenLink", address);
        } else if (known.add(file.get().base())) {
            lessons.add(file.get().base());
        } else {
            findings.warning(path, at.line(), at.column(), "course.check.listedTwice", address);
        }
    }

    private static String title(ListItem item) {
        return children(item).stream()
                .filter(child -> !(child instanceof ListBlock))
                .findFirst()
                .map(ParsedText::plain)
                .orElse("");
    }

    private static List<Link> links(Node node) {
        List<Link> links = new ArrayList<>();
        for (Node child : children(node)) {
            if (child instanceof Link link) {
                links.add(link);
            } else {
                links.addAll(links(child));
            }
        }
        return links;
    }

    private static List<ListItem> items(ListBlock list) {
        return children(list).stream()
                .filter(ListItem.class::isInstance)
                .map(ListItem.class::cast)
                .toList();
    }

    private static Stream<ListItem> items(ListItem item) {
        return children(item).stream()
                .filter(ListBlock.class::isInstance)
                .flatMap(list -> items((ListBlock) list).stream());
    }

    private static List<Node> children(Node node) {
        return StreamSupport.stream(node.getChildren().spliterator(), false).toList();
    }
}
