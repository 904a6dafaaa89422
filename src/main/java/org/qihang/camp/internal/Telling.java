package org.qihang.camp.internal;

import java.util.List;
import java.util.stream.Stream;
import org.qihang.account.PersonId;
import org.qihang.camp.ApplicationAccepted;
import org.qihang.camp.ApplicationDeclined;
import org.qihang.camp.ApplicationSubmitted;
import org.qihang.camp.ApplicationWaitlisted;
import org.qihang.camp.ApplicationWithdrawn;
import org.qihang.camp.CampCancelled;
import org.qihang.camp.CampChanged;
import org.qihang.camp.CampHints;
import org.qihang.camp.CampId;
import org.qihang.camp.CampPublished;
import org.qihang.camp.OrganizerWrote;
import org.qihang.store.Happened;
import org.qihang.store.Hint;
import org.qihang.store.Hints;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells open pages what happened to a camp: first of all receivers, for somebody may be looking. */
@Component("campTelling")
class Telling {

    private final Hints hints;

    Telling(Hints hints) {
        this.hints = hints;
    }

    @EventListener
    @Order(0)
    void on(Happened<?> happened) {
        switch (happened.event()) {
            case ApplicationSubmitted event -> tell(event.camp(), List.of(event.person()));
            case ApplicationAccepted event -> tell(event.camp(), List.of(event.person()));
            case ApplicationWaitlisted event -> tell(event.camp(), List.of(event.person()));
            case ApplicationDeclined event -> tell(event.camp(), List.of(event.person()));
            case ApplicationWithdrawn event -> tell(event.camp(), List.of(event.person()));
            case CampCancelled event -> tell(event.camp(), event.people());
            case CampChanged event -> tell(event.camp(), event.people());
            case CampPublished event -> tell(event.camp(), List.of());
            case OrganizerWrote event -> tell(event.camp(), List.of());
            default -> {}
        }
    }

    private void tell(CampId camp, List<PersonId> people) {
        hints.tell(Stream.concat(
                        Stream.of(CampHints.camp(camp), CampHints.camps()),
                        people.stream().map(CampHints::mine))
                .toArray(Hint[]::new));
    }
}
