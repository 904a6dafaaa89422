package org.qihang.notification;

/** What a notice or a mail is about. The name is stored; what it says is decided when it is read. */
public enum NoticeType {
    WELCOME(Channel.BOTH),
    PASSWORD_RESET(Channel.MAIL);

    private final Channel channel;

    NoticeType(Channel channel) {
        this.channel = channel;
    }

    public boolean isInInbox() {
        return channel != Channel.MAIL;
    }

    public boolean isMailed() {
        return channel != Channel.INBOX;
    }

    private enum Channel {
        INBOX,
        MAIL,
        BOTH
    }
}
