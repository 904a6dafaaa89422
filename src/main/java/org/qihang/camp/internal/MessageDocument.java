package org.qihang.camp.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.camp.CampId;
import org.qihang.camp.CampMessage;
import org.qihang.camp.MessageId;
import org.qihang.store.StoredEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

@Document(MessageDocument.COLLECTION)
public record MessageDocument(
        @Id MessageId id,
        CampId camp,
        String subject,
        String text,
        List<PersonId> recipients,
        Instant at,
        String by,
        List<StoredEvent> outbox,
        @Nullable Instant outboxAt) {

    public static final String COLLECTION = "camp_messages";

    public CampMessage message() {
        return new CampMessage(id, camp, subject, text, recipients, at, by);
    }
}
