package org.qihang.account.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Grant;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.UniversityId;
import org.qihang.store.StoredEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

@Document(PersonDocument.COLLECTION)
public record PersonDocument(
        @Id PersonId id,
        String fullName,
        String email,
        @Nullable UniversityId university,
        String school,
        String number,
        String homeClass,
        ZoneId zone,
        Language language,
        String passwordHash,
        String consentVersion,
        Instant consentAt,
        List<Grant> grants,
        Instant registeredAt,
        @Nullable Instant disabledAt,
        List<StoredEvent> outbox,
        @Nullable Instant outboxAt) {

    public static final String COLLECTION = "people";

    public Person person() {
        return new Person(
                id,
                fullName,
                email,
                university,
                school,
                number,
                homeClass,
                zone,
                language,
                grants,
                registeredAt,
                disabledAt);
    }
}
