package org.qihang.notification.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qihang.notification.Letter.Attachment;
import org.qihang.notification.NoticeType;

/** Finds the words for what the events of one module are about. */
interface Wording {

    Set<NoticeType> types();

    /** What is gone has a kind word in its place; this never fails because something is no longer there. */
    Words words(NoticeType type, Map<String, String> arguments, Reading reading);

    /** What a mail carries beside the words. */
    default List<Attachment> attachments(NoticeType type, Map<String, String> arguments, Reading reading) {
        return List.of();
    }
}
