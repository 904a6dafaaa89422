package org.qihang.notification.internal;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.qihang.account.Person;
import org.qihang.notification.Letter;
import org.qihang.notification.MailId;
import org.qihang.uikit.Texts;
import org.springframework.stereotype.Component;

/** Puts letters into MIME messages (RFC 5322, RFC 2046): {@code multipart/alternative}, with attachments in a mixed one. */
@Component
class Envelopes {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final InternetAddress sender;
    private final Texts texts;

    Envelopes(MailSettings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
        try {
            this.sender = new InternetAddress(settings.from(), true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("qihang.mail.from is no address: " + settings.from(), e);
        }
    }

    /** @throws AddressException if the person's address isn't one */
    void fill(MimeMessage message, MailId id, Letter letter, Person recipient, Instant now) throws MessagingException {
        message.setFrom(from(letter));
        message.setRecipient(Message.RecipientType.TO, address(recipient.email(), recipient.fullName()));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Message-ID", messageId(id));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().tag());
        message.setContent(content(letter));
    }

    /** The same for every try of one mail, so that readers' programs show a second copy once. */
    private String messageId(MailId id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.value().getBytes(StandardCharsets.UTF_8));
            return "<" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "@" + settings.host() + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private InternetAddress from(Letter letter) throws MessagingException {
        return sender.getPersonal() != null
                ? sender
                : address(sender.getAddress(), texts.get(letter.language().locale(), "notification.Envelopes.from"));
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            InternetAddress made = new InternetAddress(address, Letters.oneLine(name), UTF_8);
            made.validate();
            return made;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        MimeMultipart alternative =
                new MimeMultipart("alternative", text(letter.text(), "plain"), text(letter.document(), "html"));
        if (letter.attachments().isEmpty()) {
            return alternative;
        }
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternative);
        MimeMultipart mixed = new MimeMultipart("mixed", body);
        for (Letter.Attachment attachment : letter.attachments()) {
            mixed.addBodyPart(part(attachment));
        }
        return mixed;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart part(Letter.Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        byte[] content = attachment.content().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, attachment.type())));
        part.setFileName(attachment.fileName());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }
}
