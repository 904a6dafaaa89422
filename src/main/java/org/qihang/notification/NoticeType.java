package org.qihang.notification;

/** What a notice or a mail is about. The name is stored; what it says is decided when it is read. */
public enum NoticeType {
    WELCOME(Channel.BOTH),
    PASSWORD_RESET(Channel.MAIL),
    APPLICATION_SUBMITTED(Channel.BOTH),
    APPLICATION_WAITLISTED(Channel.BOTH),
    APPLICATION_ACCEPTED(Channel.BOTH),
    APPLICATION_DECLINED(Channel.BOTH),
    APPLICATION_WITHDRAWN(Channel.BOTH),
    /** For those who organize; once for each camp and day. */
    APPLICATIONS_ARRIVED(Channel.INBOX),
    CAMP_MOVED(Channel.BOTH),
    CAMP_CANCELLED(Channel.BOTH),
    ORGANIZER_WROTE(Channel.BOTH),
    /** Everything that a person had to grade. */
    QUIZ_GRADED(Channel.INBOX),
    SESSION_BOOKED(Channel.BOTH),
    SESSION_MOVED(Channel.BOTH),
    SESSION_CANCELLED(Channel.BOTH);

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
