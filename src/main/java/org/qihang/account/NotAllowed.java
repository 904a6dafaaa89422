package org.qihang.account;

/** The acting person has no right to do this. */
public class NotAllowed extends RuntimeException {

    private NotAllowed(String message) {
        super(message);
    }

    public static NotAllowed without(Role role) {
        return new NotAllowed("needs the role " + role);
    }

    public static NotAllowed because(String reason) {
        return new NotAllowed(reason);
    }
}
