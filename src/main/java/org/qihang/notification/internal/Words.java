package org.qihang.notification.internal;

import java.util.List;
import org.qihang.notification.Letter.Attachment;

/**
 * What a notice says in the reader's language.
 *
 * @param title one line; a mail's subject
 * @param text the rest; may be empty, may have line breaks
 * @param link where it leads, inside the application, with a leading slash; empty if nowhere
 * @param action what following the link does
 * @param attachments what a mail carries beside the text
 */
public record Words(String title, String text, String link, String action, List<Attachment> attachments) {

    public Words {
        attachments = List.copyOf(attachments);
    }

    Words(String title, String text, String link, String action) {
        this(title, text, link, action, List.of());
    }
}
