package org.qihang.markdown;

import java.util.List;

/**
 * A text, ready to be shown.
 *
 * @param html sanitized
 * @param text what a reader sees, without markup; blocks are separated by line breaks
 * @param outline the top-level headings in order; empty where the profile has no anchors
 */
public record Rendered(String html, String text, List<Section> outline) {

    public Rendered {
        outline = List.copyOf(outline);
    }
}
