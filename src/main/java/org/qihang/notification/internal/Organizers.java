package org.qihang.notification.internal;

import java.util.List;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.camp.Camp;
import org.springframework.stereotype.Component;

/** Who decides about a camp's applications. */
@Component
class Organizers {

    private final People people;

    Organizers(People people) {
        this.people = people;
    }

    List<PersonId> of(Camp camp) {
        return people.withRole(Role.ORGANIZER).stream()
                .filter(person -> !person.isDisabled())
                .filter(person -> person.asActor().holds(Role.ORGANIZER, camp.university()))
                .map(Person::id)
                .toList();
    }
}
