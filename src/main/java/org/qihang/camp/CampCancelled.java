package org.qihang.camp;

import java.util.List;
import org.qihang.account.PersonId;
import org.qihang.store.DomainEvent;

/**
 * A published camp will not take place.
 *
 * @param people whose applications were alive then
 */
public record CampCancelled(CampId camp, List<PersonId> people) implements DomainEvent {

    public CampCancelled {
        people = List.copyOf(people);
    }
}
