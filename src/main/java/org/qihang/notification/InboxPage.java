package org.qihang.notification;

import java.util.List;

/** @param hasOlder whether the next page holds something */
public record InboxPage(List<Notice> notices, boolean hasOlder) {

    public InboxPage {
        notices = List.copyOf(notices);
    }
}
