package org.qihang.notification;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;

/**
 * A mail, as the administrator's list has it.
 *
 * @param at when it happened
 * @param attempts how often it was tried
 * @param nextTry when it is due; null once it isn't tried any more
 * @param trouble what came in between at the last try; null if nothing did
 * @param answer what the mail server said to that, without the address; may be empty
 */
public record Mail(
        MailId id,
        PersonId person,
        NoticeType type,
        Map<String, String> arguments,
        MailState state,
        Instant at,
        int attempts,
        @Nullable Instant nextTry,
        @Nullable Instant sentAt,
        @Nullable MailTrouble trouble,
        String answer) {

    public Mail {
        arguments = Map.copyOf(arguments);
    }
}
