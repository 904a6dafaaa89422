package org.qihang.markdown;

/**
 * A link or an image of a text, for those who check them.
 *
 * @param kind a link to follow or an image to show
 * @param address as written
 * @param text of the link, or the image's alternative text; plain
 * @param position where the link or image begins
 */
public record Linked(Kind kind, String address, String text, Position position) {

    public enum Kind {
        LINK,
        IMAGE
    }

    /** Whether the address has a scheme or a host of its own, and so leads away from the text's files. */
    public boolean isExternal() {
        return External.is(address);
    }
}
