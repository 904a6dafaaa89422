package org.qihang.notification;

/** Why a mail could not be sent. */
public enum MailTrouble {
    /** The mail server can't be reached or doesn't let us in. The mail waits for it. */
    SERVER_AWAY("notification.MailTrouble.serverAway"),
    /** The mail server asked to come back later (a 4xx reply, RFC 5321 section 4.2.1). */
    PUT_OFF("notification.MailTrouble.putOff"),
    /** The mail server doesn't take it (a 5xx reply). */
    REFUSED("notification.MailTrouble.refused"),
    /** The person's address isn't one. */
    NO_ADDRESS("notification.MailTrouble.noAddress"),
    /** The person is no longer here. */
    NOBODY("notification.MailTrouble.nobody"),
    /** It waited so long that it would no longer be news. */
    TOO_LATE("notification.MailTrouble.tooLate"),
    /** Its text could not be written; the log says why. */
    NOT_WRITTEN("notification.MailTrouble.notWritten");

    private final String textKey;

    MailTrouble(String textKey) {
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }
}
