package org.qihang.notification.internal;

/** The names under which notices keep ids. */
final class Arguments {

    /** A secret, in mails alone and only until they are sent. */
    static final String LINK = "link";

    static final String CAMP = "camp";
    static final String APPLICATION = "application";
    static final String MESSAGE = "message";
    static final String BOOKING = "booking";
    /** When the session was to begin by what happened; it may have moved since. */
    static final String START = "start";
    /** When it was to begin before. */
    static final String FROM = "from";

    static final String COURSE = "course";
    static final String LESSON = "lesson";
    /** {@code true} or {@code false}. */
    static final String PASSED = "passed";

    private Arguments() {}
}
