package org.qihang.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.qihang.notification.MailState;
import org.qihang.notification.MailTrouble;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * How one try to send a mail ended.
 *
 * @param state in which the mail is then; {@link MailState#WAITING} if trying again can help
 * @param trouble what came in between; null if nothing did
 * @param answer what the mail server said to it; one line, may be empty
 */
record Outcome(MailState state, @Nullable MailTrouble trouble, String answer) {

    static final Outcome SENT = new Outcome(MailState.SENT, null, "");
    static final Outcome HELD = new Outcome(MailState.HELD, null, "");

    private static final int PERMANENT = 500;
    private static final int LONGEST_ANSWER = 200;

    static Outcome givenUp(MailTrouble trouble) {
        return new Outcome(MailState.FAILED, trouble, "");
    }

    /** Whether the mail server was there and said something. */
    boolean isConversation() {
        return state == MailState.SENT || trouble == MailTrouble.REFUSED || trouble == MailTrouble.PUT_OFF;
    }

    boolean isServerAway() {
        return trouble == MailTrouble.SERVER_AWAY;
    }

    /**
     * Reads a failure by the SMTP reply in it: 5xx is final and 4xx is not (RFC 5321, section 4.2.1). Where there is no
     * reply, there was no conversation: the server is away, or doesn't let us in.
     *
     * @param address is left out of the answer, for what is stored holds no addresses
     */
    static Outcome of(MailException failure, String address) {
        return failure instanceof MailSendException sending
                ? Stream.of(sending.getMessageExceptions())
                        .flatMap(Outcome::chain)
                        .flatMap(cause -> of(cause, address))
                        .findFirst()
                        .orElseGet(() -> away(failure))
                : away(failure);
    }

    private static Stream<Exception> chain(Exception first) {
        return Stream.iterate(
                first,
                exception -> exception != null,
                exception -> exception instanceof MessagingException messaging ? messaging.getNextException() : null);
    }

    private static Stream<Outcome> of(Exception cause, String address) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> Stream.of(replied(refused.getReturnCode(), refused, address));
            case SMTPSenderFailedException refused -> Stream.of(replied(refused.getReturnCode(), refused, address));
            case SMTPSendFailedException refused
            when refused.getReturnCode() > 0 -> Stream.of(replied(refused.getReturnCode(), refused, address));
            case AddressException malformed -> Stream.of(givenUp(MailTrouble.NO_ADDRESS));
            default -> Stream.empty();
        };
    }

    private static Outcome replied(int code, Exception reply, String address) {
        String text = Letters.oneLine(String.valueOf(reply.getMessage()).replace(address, "…"));
        String answer = text.substring(0, Math.min(LONGEST_ANSWER, text.length()));
        return code >= PERMANENT
                ? new Outcome(MailState.FAILED, MailTrouble.REFUSED, answer)
                : new Outcome(MailState.WAITING, MailTrouble.PUT_OFF, answer);
    }

    private static Outcome away(MailException failure) {
        return new Outcome(
                MailState.WAITING, MailTrouble.SERVER_AWAY, failure.getClass().getSimpleName());
    }
}
