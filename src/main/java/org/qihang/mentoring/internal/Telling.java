package org.qihang.mentoring.internal;

import org.qihang.account.PersonId;
import org.qihang.mentoring.BookingCancelled;
import org.qihang.mentoring.BookingMade;
import org.qihang.mentoring.BookingRescheduled;
import org.qihang.mentoring.MentoringHints;
import org.qihang.store.Happened;
import org.qihang.store.Hints;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells open pages that a booking has taken or given back time: first of all receivers, for somebody may be looking. */
@Component("mentoringTelling")
class Telling {

    private final Hints hints;

    Telling(Hints hints) {
        this.hints = hints;
    }

    @EventListener
    @Order(0)
    void onMade(Happened<BookingMade> happened) {
        tell(happened.event().mentor(), happened.event().student());
    }

    @EventListener
    @Order(0)
    void onMoved(Happened<BookingRescheduled> happened) {
        tell(happened.event().mentor(), happened.event().student());
    }

    @EventListener
    @Order(0)
    void onCancelled(Happened<BookingCancelled> happened) {
        tell(happened.event().mentor(), happened.event().student());
    }

    private void tell(PersonId mentor, PersonId student) {
        hints.tell(MentoringHints.mentor(mentor), MentoringHints.sessions(mentor), MentoringHints.sessions(student));
    }
}
