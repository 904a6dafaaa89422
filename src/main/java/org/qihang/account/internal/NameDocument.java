package org.qihang.account.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An e-mail address or a number by which exactly one person signs in: the id is what must be unique.
 *
 * @param number set for numbers, which two universities may give to two people
 * @param heldUntil while a registration is under way; afterwards somebody else may take the name. Null once it counts
 */
@Document(NameDocument.COLLECTION)
public record NameDocument(
        @Id String id,
        PersonId person,
        @Nullable String number,
        @Nullable Instant heldUntil) {

    public static final String COLLECTION = "sign_in_names";
}
