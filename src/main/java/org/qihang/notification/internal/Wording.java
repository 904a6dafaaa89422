package org.qihang.notification.internal;

import java.util.Map;
import java.util.Set;
import org.qihang.notification.NoticeType;

/** Finds the words for what the events of one module are about. */
interface Wording {

    Set<NoticeType> types();

    /** What is gone has a kind word in its place; this never fails because something is no longer there. */
    Words words(NoticeType type, Map<String, String> arguments, Reading reading);
}
