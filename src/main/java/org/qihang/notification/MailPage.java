package org.qihang.notification;

import java.util.List;

/** @param hasOlder whether the next page holds something */
public record MailPage(List<Mail> mails, boolean hasOlder) {

    public MailPage {
        mails = List.copyOf(mails);
    }
}
