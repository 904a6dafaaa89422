package org.qihang.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as others may see them, where they have the right.
 *
 * @param homeClass 行政班, such as 电商2401; may be empty
 * @param number student or staff number; may be empty
 * @param disabledAt null while they may sign in
 */
public record Person(
        PersonId id,
        String fullName,
        String email,
        @Nullable UniversityId university,
        String school,
        String number,
        String homeClass,
        ZoneId zone,
        Language language,
        List<Grant> grants,
        Instant registeredAt,
        @Nullable Instant disabledAt) {

    public Actor asActor() {
        return new Actor(id, grants);
    }

    /** Registered there, or holding a role there. */
    public boolean belongsTo(UniversityId place) {
        return place.equals(university) || grants.stream().anyMatch(grant -> place.equals(grant.university()));
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }
}
