package org.qihang.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.qihang.notification.MailState;
import org.qihang.notification.MailTrouble;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

class OutcomeTest {

    private static final String ADDRESS = "lin@campus.qihang";

    @Test
    void givesUpWhatTheServerRefusesForGood() throws AddressException {
        Outcome outcome = Outcome.of(replied(550, "550 5.1.1 <" + ADDRESS + ">: unknown"), ADDRESS);

        assertThat(outcome.state()).isEqualTo(MailState.FAILED);
        assertThat(outcome.trouble()).isEqualTo(MailTrouble.REFUSED);
    }

    @Test
    void triesAgainWhatTheServerPutsOff() throws AddressException {
        Outcome outcome = Outcome.of(replied(451, "451 greylisted"), ADDRESS);

        assertThat(outcome.state()).isEqualTo(MailState.WAITING);
        assertThat(outcome.trouble()).isEqualTo(MailTrouble.PUT_OFF);
        assertThat(outcome.answer()).isEqualTo("451 greylisted");
    }

    @Test
    void keepsNoAddressAndNoLineBreakOfTheAnswer() throws AddressException {
        Outcome outcome = Outcome.of(replied(550, "550 <" + ADDRESS + ">\r\nunknown"), ADDRESS);

        assertThat(outcome.answer()).isEqualTo("550 <…> unknown");
    }

    @Test
    void waitsForAServerThatDoesNotAnswer() {
        Exception unreachable = new MessagingException("no connection", new ConnectException());

        Outcome outcome = Outcome.of(new MailSendException("failed", unreachable, Map.of(this, unreachable)), ADDRESS);

        assertThat(outcome.isServerAway()).isTrue();
        assertThat(outcome.state()).isEqualTo(MailState.WAITING);
    }

    @Test
    void waitsForAServerThatDoesNotLetUsIn() {
        assertThat(Outcome.of(new MailAuthenticationException("535"), ADDRESS).isServerAway())
                .isTrue();
    }

    private static MailSendException replied(int code, String text) throws AddressException {
        var inner = new SMTPAddressFailedException(new InternetAddress(ADDRESS), "RCPT TO", code, text);
        return new MailSendException(Map.of(code, new SendFailedException("Invalid Addresses", inner)));
    }
}
