package org.qihang.notification.internal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.notification.Mail;
import org.qihang.notification.MailId;
import org.qihang.notification.MailState;
import org.qihang.notification.MailTrouble;
import org.qihang.notification.NoticeType;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A mail before it has a text. The address and the words come from what stands in the database when it is sent; the one
 * exception is the link of a password reset, whose secret stands nowhere else: it is an argument until the mail is sent.
 *
 * @param waitingSince when it began to wait, for giving up
 * @param nextTry when it may be claimed; a claim moves it on, so nobody else takes the mail meanwhile
 */
@Document(MailDocument.COLLECTION)
public record MailDocument(
        @Id MailId id,
        PersonId person,
        NoticeType type,
        Map<String, String> arguments,
        Instant at,
        MailState state,
        Instant waitingSince,
        int attempts,
        @Nullable Instant nextTry,
        @Nullable Instant sentAt,
        @Nullable MailTrouble trouble,
        @Nullable String answer) {

    public static final String COLLECTION = "mails";

    public Mail mail() {
        return new Mail(
                id,
                person,
                type,
                arguments,
                state,
                at,
                attempts,
                nextTry,
                sentAt,
                trouble,
                answer == null ? "" : answer);
    }
}
