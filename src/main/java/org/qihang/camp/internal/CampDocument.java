package org.qihang.camp.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.UniversityId;
import org.qihang.camp.CampId;
import org.qihang.camp.CampPlan;
import org.qihang.camp.CampStatus;
import org.qihang.store.StoredEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A camp with everybody who applied: one document, so that one update is a decision about seats.
 *
 * @param applications one entry for each person, in the order of their first application
 * @param revision counts the changes; each change names in its filter the one that it was decided on
 */
@Document(CampDocument.COLLECTION)
public record CampDocument(
        @Id CampId id,
        UniversityId university,
        CampPlan plan,
        CampStatus status,
        String cancelReason,
        Instant createdAt,
        String createdBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledBy,
        List<Entry> applications,
        int revision,
        List<StoredEvent> outbox,
        @Nullable Instant outboxAt) {

    public static final String COLLECTION = "camps";
}
