package org.qihang.notification;

/** Where a mail stands. */
public enum MailState {
    /** Is going to be sent, once there is a mail server and its next try is due. */
    WAITING("notification.MailState.waiting"),
    SENT("notification.MailState.sent"),
    /** Was given up; an administrator can have it tried again. */
    FAILED("notification.MailState.failed"),
    /** Never leaves: its address is one of those that no mail server has, as those of demo people. */
    HELD("notification.MailState.held");

    private final String textKey;

    MailState(String textKey) {
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }
}
