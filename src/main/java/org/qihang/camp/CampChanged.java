package org.qihang.camp;

import java.util.List;
import org.qihang.account.PersonId;
import org.qihang.store.DomainEvent;

/**
 * The page of a published camp changed.
 *
 * @param moved whether its time or place did, so that people have to be told
 * @param people whose applications were alive then
 */
public record CampChanged(CampId camp, boolean moved, List<PersonId> people) implements DomainEvent {

    public CampChanged {
        people = List.copyOf(people);
    }
}
