package org.qihang.account.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.store.StoredEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A request for a link that works once.
 *
 * @param secretHash the SHA-256 of the link's secret; null until the link is made
 */
@Document(OneTimeLinkDocument.COLLECTION)
public record OneTimeLinkDocument(
        @Id String id,
        PersonId person,
        String purpose,
        @Nullable String secretHash,
        Instant expires,
        @Nullable Instant usedAt,
        List<StoredEvent> outbox,
        @Nullable Instant outboxAt) {

    public static final String COLLECTION = "one_time_links";
}
