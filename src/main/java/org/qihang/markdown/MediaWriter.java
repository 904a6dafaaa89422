package org.qihang.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;

/** Writes what is seen and heard rather than read: images, videos and sounds of the course, and links to videos. */
final class MediaWriter {

    private static final double KILO = 1_000;

    private final StringBuilder out;
    private final Addresses addresses;
    private final Words words;

    MediaWriter(StringBuilder out, Profile profile, Words words) {
        this.out = out;
        this.addresses = profile.addresses();
        this.words = words;
    }

    /** Whether a paragraph is nothing but an image with a caption, or a video or sound. */
    boolean isFigure(Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof Image image) || !isAlone(image)) {
            return false;
        }
        var address = image.getUrl().unescape();
        return !External.is(address)
                && (image.getTitle().isNotNull() || FileKind.of(address) != FileKind.IMAGE)
                && (!image.getTitle().isEmpty() || isPlayed(FileKind.of(address)))
                && addresses.resolve(address).kind() != Target.Kind.NOWHERE;
    }

    private static boolean isPlayed(FileKind kind) {
        return kind == FileKind.VIDEO || kind == FileKind.AUDIO;
    }

    private static boolean isAlone(Image image) {
        var size = ImageSize.after(image);
        return image.getNext() == null
                || size.length() > 0
                        && size.length() == image.getNext().getChars().length()
                        && image.getNext().getNext() == null;
    }

    /** Of a paragraph that {@link #isFigure} found. */
    void figure(Image image) {
        var caption = image.getTitle().isEmpty()
                ? PlainText.of(image)
                : image.getTitle().unescape();
        out.append(">\n");
        var address = image.getUrl().unescape();
        file(addresses.resolve(address), address, PlainText.of(image), "", ImageSize.after(image));
        if (!caption.isEmpty()) {
            out.append("\n<figcaption>");
            Escape.html(caption, out);
            out.append("</figcaption>");
        }
        out.append("\n</figure>\n");
    }

    void file(Target target, String address, String alternative, String title, ImageSize size) {
        switch (FileKind.of(address)) {
            case VIDEO -> played("video", target, alternative, size);
            case AUDIO -> played("audio", target, alternative, size);
            default -> image(target, alternative, title, size);
        }
    }

    private void image(Target target, String alternative, String title, ImageSize size) {
        out.append("<img");
        attribute("src", Escaping.percentEncodeUrl(target.address()));
        attribute("alt", alternative);
        if (!title.isEmpty()) {
            attribute("title", title);
        }
        size(size);
        out.append(" loading=\"lazy\">");
    }

    private void played(String element, Target target, String alternative, ImageSize size) {
        out.append('<').append(element).append(" controls preload=\"metadata\"");
        attribute("src", Escaping.percentEncodeUrl(target.address()));
        if (!alternative.isEmpty()) {
            attribute("aria-label", alternative);
        }
        size(size);
        out.append("></").append(element).append('>');
    }

    private void size(ImageSize size) {
        if (!size.width().isEmpty()) {
            attribute("width", size.width());
        }
        if (!size.height().isEmpty()) {
            attribute("height", size.height());
        }
    }

    /** The address of a video that a paragraph consists of; empty for every other paragraph. */
    static String lonelyVideo(Paragraph paragraph) {
        var only = paragraph.getFirstChild();
        if (only == null || only.getNext() != null) {
            return "";
        }
        var address = switch (only) {
            case Link link -> link.getUrl().unescape();
            case AutoLink link -> link.getText().toString();
            case Text text -> text.getChars().toString().strip();
            default -> "";
        };
        return VideoSite.of(address).isPresent() ? address : "";
    }

    /** A card in place of the video's picture, which would have to come from its site. */
    void card(Node only, String address) {
        var site = VideoSite.of(address).orElseThrow();
        var title = only instanceof Link ? PlainText.of(only) : "";
        out.append("><a class=\"video-card\"");
        attribute("href", Escaping.percentEncodeUrl(address));
        out.append(" target=\"_blank\"");
        attribute("rel", HtmlWriter.EXTERNAL_REL);
        out.append("><strong>");
        Escape.html(title.isEmpty() ? words.video() : title, out);
        out.append("</strong><small>");
        Escape.html(words.elsewhere(site.title()), out);
        out.append("</small></a></p>\n");
    }

    /** What stands after the words of a link to a file, so that nobody is surprised by what comes. */
    void facts(Target target) {
        var ending = FileKind.ending(target.address()).toUpperCase(Locale.ROOT);
        var size = target.size() < 0 ? "" : size(target.size());
        out.append(" <small>");
        Escape.html(ending.isEmpty() || size.isEmpty() ? ending + size : ending + ", " + size, out);
        out.append("</small>");
    }

    private static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO
                ? String.format(Locale.ROOT, "%.0f kB", bytes / KILO)
                : String.format(Locale.ROOT, "%.1f MB", bytes / KILO / KILO);
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        Escape.html(value, out);
        out.append('"');
    }
}
