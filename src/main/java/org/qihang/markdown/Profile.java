package org.qihang.markdown;

import java.util.Locale;

/** What differs between the texts of courses and of people, and where they are shown. */
record Profile(Locale locale, Addresses addresses, Kind kind) {

    enum Kind {
        LESSON,
        /** A lesson, elsewhere than on its page. */
        FRAGMENT,
        /** What people write about themselves. */
        TEXT
    }

    private static final int LEVELS_BELOW_THE_PAGE = 2;

    /** Headings have an {@code id}. */
    boolean anchored() {
        return kind != Kind.TEXT;
    }

    /** Top-level blocks have a {@code data-p}. */
    boolean numbered() {
        return kind == Kind.LESSON;
    }

    /** What scrolls can be reached with the keyboard. */
    boolean focusable() {
        return kind != Kind.FRAGMENT;
    }

    /** Everything that lessons have and people's texts don't: harmless tags, figures, formulas. */
    boolean rich() {
        return kind != Kind.TEXT;
    }

    /** Levels by which headings are lowered, so that a text stays below its page's own. */
    int headingShift() {
        return kind == Kind.TEXT ? LEVELS_BELOW_THE_PAGE : 0;
    }
}
