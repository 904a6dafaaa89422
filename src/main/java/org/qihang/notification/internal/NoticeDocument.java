package org.qihang.notification.internal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.notification.Notice;
import org.qihang.notification.NoticeId;
import org.qihang.notification.NoticeType;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

@Document(NoticeDocument.COLLECTION)
public record NoticeDocument(
        @Id NoticeId id,
        PersonId person,
        NoticeType type,
        Map<String, String> arguments,
        Instant at,
        @Nullable Instant readAt) {

    public static final String COLLECTION = "notices";

    public Notice notice() {
        return new Notice(id, type, arguments, at, readAt);
    }

    /** For counting. */
    @Document(COLLECTION)
    public record Key(@Id NoticeId id) {}
}
