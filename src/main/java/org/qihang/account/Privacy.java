package org.qihang.account;

/** The privacy text that people agree to; a change of what it says is a new version. */
public final class Privacy {

    /** The version that stands at {@code /privacy}; kept with each person's consent. */
    public static final String VERSION = "2026-11";

    private Privacy() {}
}
