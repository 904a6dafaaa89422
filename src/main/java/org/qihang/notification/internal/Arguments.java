package org.qihang.notification.internal;

/** The names under which notices keep ids. */
final class Arguments {

    /** A secret, in mails alone and only until they are sent. */
    static final String LINK = "link";

    static final String CAMP = "camp";
    static final String APPLICATION = "application";
    static final String MESSAGE = "message";

    private Arguments() {}
}
