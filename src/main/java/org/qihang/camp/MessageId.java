package org.qihang.camp;

import org.qihang.store.Identifier;
import org.qihang.store.Ids;

/** Names what an organizer wrote; made where the form is opened, so that sending twice sends once. */
public record MessageId(String value) implements Identifier {

    public MessageId {
        Ids.validated(value);
    }

    public static MessageId random() {
        return new MessageId(Ids.random());
    }
}
