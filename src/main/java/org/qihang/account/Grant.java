package org.qihang.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds.
 *
 * @param university where; null for the whole installation
 * @param by who granted it: a person's id or "system"
 */
public record Grant(Role role, @Nullable UniversityId university, Instant at, String by) {

    boolean covers(Role asked, @Nullable UniversityId where) {
        if (role == Role.INSTALLATION_ADMIN) {
            return asked == Role.INSTALLATION_ADMIN || asked == Role.UNIVERSITY_ADMIN;
        }
        return role == asked && (university == null || university.equals(where));
    }
}
