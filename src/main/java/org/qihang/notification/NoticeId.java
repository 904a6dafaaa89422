package org.qihang.notification;

import org.qihang.account.PersonId;
import org.qihang.store.Identifier;
import org.qihang.store.Ids;

/** Names what one person is told because of one event. */
public record NoticeId(String value) implements Identifier {

    public NoticeId {
        Ids.validated(value);
    }

    /** @param event unique for what is told: an event's id, or what stands for several of them */
    public static NoticeId of(String event, PersonId person) {
        return new NoticeId(event + "/" + person.value());
    }
}
