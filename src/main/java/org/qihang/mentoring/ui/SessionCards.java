package org.qihang.mentoring.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.account.NotSignedIn;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.course.Catalogue;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.Bookings;
import org.qihang.mentoring.MeetingPoint;
import org.qihang.mentoring.MeetingPoints;

/** Sessions with what belongs to each: who, where, about which course. Few queries, however many sessions. */
@SpringComponent
class SessionCards {

    private final MeetingPoints points;
    private final People people;
    private final Catalogue catalogue;
    private final Bookings bookings;
    private final CurrentActor current;
    private final Clock clock;

    SessionCards(
            MeetingPoints points,
            People people,
            Catalogue catalogue,
            Bookings bookings,
            CurrentActor current,
            Clock clock) {
        this.points = points;
        this.people = people;
        this.catalogue = catalogue;
        this.bookings = bookings;
        this.current = current;
        this.clock = clock;
    }

    List<SessionCard> of(List<Booking> all, ZoneId zone) {
        Person reader = current.person().orElseThrow(NotSignedIn::new);
        Instant now = clock.instant();
        Times times = Times.in(current.language().locale(), zone);
        List<Booking> ahead = all.stream()
                .filter(booking -> !booking.cancelled() && !booking.isOver(now))
                .toList();
        Map<BookingId, MeetingPoint> places = points.of(reader, ahead);
        Map<PersonId, Person> others = people.byId(
                all.stream().map(booking -> booking.other(reader.id())).toList());
        return all.stream()
                .map(booking -> card(new SessionCard(
                        booking,
                        reader.id(),
                        Optional.ofNullable(others.get(booking.other(reader.id()))),
                        Optional.ofNullable(places.get(booking.id())),
                        times,
                        now)))
                .toList();
    }

    private SessionCard card(SessionCard card) {
        card.about(catalogue, current.language());
        card.offerActions(reason -> bookings.cancel(current.require(), card.session(), reason));
        return card;
    }
}
