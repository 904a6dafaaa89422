package org.qihang.account.internal;

import java.time.Instant;
import org.qihang.account.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One signed-in browser.
 *
 * @param id the SHA-256 of the cookie's secret
 * @param device what the browser says that it is, shortened
 */
@Document(SignInDocument.COLLECTION)
public record SignInDocument(@Id String id, PersonId person, String device, Instant startedAt, Instant usedAt) {

    public static final String COLLECTION = "sign_ins";
}
