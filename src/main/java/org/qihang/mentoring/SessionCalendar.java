package org.qihang.mentoring;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.qihang.account.NotAllowed;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.calendar.Appointment;
import org.qihang.calendar.Participant;
import org.qihang.meeting.WayIn;
import org.qihang.uikit.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Sessions for people's own calendars. The UID is the booking's for ever and SEQUENCE rises with every change, so a newer
 * file replaces an older one. The other's address isn't told: people meet here.
 */
@Service
public class SessionCalendar {

    private final People people;
    private final MeetingPoints points;
    private final Texts texts;
    private final URI site;

    SessionCalendar(People people, MeetingPoints points, Texts texts, @Value("${qihang.base-url}") URI site) {
        this.people = people;
        this.points = points;
        this.texts = texts;
        this.site = site;
    }

    /** @throws NotAllowed unless the session is the reader's */
    public Appointment appointment(Person reader, Booking booking) {
        Locale locale = reader.language().locale();
        String other = name(booking.other(reader.id()));
        return new Appointment(
                booking.id().value() + "@qihang",
                booking.sequence(),
                booking.changedAt(),
                booking.time().start(),
                booking.time().end(),
                texts.get(locale, "mentoring.SessionCalendar.summary", other),
                booking.topic(),
                place(reader, booking),
                page(booking),
                new Participant(name(booking.mentor()), "noreply@" + site.getHost()),
                List.of(new Participant(reader.fullName(), reader.email())),
                booking.cancelled());
    }

    /**
     * Where the session is, in the reader's language; empty where that isn't known or is over.
     *
     * @throws NotAllowed unless the session is the reader's
     */
    public String place(Person reader, Booking booking) {
        return location(reader.language().locale(), booking, points.of(reader, booking));
    }

    private String location(Locale locale, Booking booking, MeetingPoint point) {
        return switch (point) {
            case MeetingPoint.Open(WayIn.Online online)
            when online.address().getRawFragment() == null -> online.address().toString();
            case MeetingPoint.Open(WayIn.OnSite place) -> place.room();
            // A room's key works for a short while only, so the file leads to the page that has it
            case MeetingPoint.Open any -> onPage(locale, booking);
            case MeetingPoint.Later any -> onPage(locale, booking);
            case MeetingPoint.Closed any -> "";
            case MeetingPoint.Unknown any -> "";
        };
    }

    private String onPage(Locale locale, Booking booking) {
        return texts.get(locale, "mentoring.SessionCalendar.onPage", page(booking));
    }

    private URI page(Booking booking) {
        return site.resolve(MentoringRoutes.session(booking.id()));
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::fullName).orElse("");
    }
}
