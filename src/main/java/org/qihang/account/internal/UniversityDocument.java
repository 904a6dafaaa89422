package org.qihang.account.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Localized;
import org.qihang.account.University;
import org.qihang.account.UniversityId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

@Document(UniversityDocument.COLLECTION)
public record UniversityDocument(
        @Id UniversityId id,
        Localized name,
        List<Localized> schools,
        String createdBy,
        @Nullable Instant endedAt) {

    public static final String COLLECTION = "universities";

    public University university() {
        return new University(id, name, schools, endedAt);
    }
}
