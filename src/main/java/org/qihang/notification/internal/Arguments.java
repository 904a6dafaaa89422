package org.qihang.notification.internal;

/** The names under which notices keep ids. */
final class Arguments {

    /** A secret, in mails alone and only until they are sent. */
    static final String LINK = "link";

    private Arguments() {}
}
