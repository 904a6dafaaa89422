package org.qihang.notification;

import java.util.Optional;
import org.qihang.account.PersonId;
import org.qihang.store.Identifier;
import org.qihang.store.Ids;

/** Names the mail to one person because of one event. */
public record MailId(String value) implements Identifier {

    public MailId {
        Ids.validated(value);
    }

    /** What an address names, which anybody may have typed. */
    public static Optional<MailId> parse(String text) {
        try {
            return Optional.of(new MailId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param event an event's id */
    public static MailId of(String event, PersonId person) {
        return new MailId(event + "/" + person.value());
    }
}
