package org.qihang.learning;

import java.time.Instant;
import org.qihang.account.Language;

/**
 * What a reader left at one paragraph: a bookmark 书签, a highlight 划线, a note 笔记, or several of them.
 *
 * @param paragraph named by what it says, see {@link Paragraph#id()}
 * @param language in which it was read
 * @param number of the block when the mark was made
 * @param quote how the paragraph begins, or all of it
 * @param note empty without one
 */
public record Mark(
        String paragraph,
        Language language,
        int number,
        String quote,
        boolean bookmarked,
        boolean highlighted,
        String note,
        Instant at) {

    public static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_QUOTE = 300;

    /** What can be switched on and off. */
    public enum Kind {
        BOOKMARK,
        HIGHLIGHT
    }

    static Mark none(Paragraph paragraph, Language language, Instant at) {
        String text = paragraph.text();
        String quote = text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
        return new Mark(paragraph.id(), language, paragraph.number(), quote, false, false, "", at);
    }

    Mark with(Kind kind, boolean set, Instant now) {
        return new Mark(
                paragraph,
                language,
                number,
                quote,
                kind == Kind.BOOKMARK ? set : bookmarked,
                kind == Kind.HIGHLIGHT ? set : highlighted,
                note,
                now);
    }

    Mark withNote(String text, Instant now) {
        return new Mark(paragraph, language, number, quote, bookmarked, highlighted, text, now);
    }

    public boolean hasNote() {
        return !note.isEmpty();
    }

    boolean isNothing() {
        return !bookmarked && !highlighted && note.isEmpty();
    }
}
