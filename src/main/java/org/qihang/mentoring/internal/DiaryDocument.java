package org.qihang.mentoring.internal;

import java.util.List;
import org.qihang.account.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** All claims on one person's time that are not over, whether they come as a mentor or as a student. */
@Document(DiaryDocument.COLLECTION)
public record DiaryDocument(@Id PersonId id, List<Claim> claims) {

    public static final String COLLECTION = "diaries";

    boolean holds(Claim claim) {
        return claims.stream().anyMatch(held -> held.claim().equals(claim.claim()));
    }
}
