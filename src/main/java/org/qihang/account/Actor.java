package org.qihang.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who carries out a command, and what they may do. Every command takes one and checks the right itself. */
public record Actor(PersonId id, List<Grant> grants) {

    /** The application itself: relays, expiries, the first start. */
    public static final Actor SYSTEM = new Actor(
            new PersonId("system"), List.of(new Grant(Role.INSTALLATION_ADMIN, null, Instant.EPOCH, "system")));

    public Actor {
        grants = List.copyOf(grants);
    }

    /** As it stands in facts and events. */
    public String by() {
        return id.value();
    }

    public boolean is(PersonId person) {
        return id.equals(person);
    }

    /** At any university. */
    public boolean holds(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** An administrator of the installation administers every university, but teaches and organizes at none. */
    public boolean holds(Role role, @Nullable UniversityId university) {
        return grants.stream().anyMatch(grant -> grant.covers(role, university));
    }

    /** @throws NotAllowed if the role isn't held there */
    public void require(Role role, @Nullable UniversityId university) {
        if (!holds(role, university)) {
            throw NotAllowed.without(role);
        }
    }

    /** The universities where this role is held, in the order of the grants. */
    public Collection<UniversityId> universitiesAs(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .flatMap(grant -> Stream.ofNullable(grant.university()))
                .distinct()
                .toList();
    }
}
