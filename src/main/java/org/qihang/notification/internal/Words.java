package org.qihang.notification.internal;

/**
 * What a notice says in the reader's language.
 *
 * @param title one line; a mail's subject
 * @param text the rest; may be empty, may have line breaks
 * @param link where it leads, inside the application, with a leading slash; empty if nowhere
 * @param action what following the link does
 */
public record Words(String title, String text, String link, String action) {}
