package org.qihang.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qihang.account.NotAllowed;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.meeting.Meetings;
import org.qihang.meeting.Place;
import org.qihang.meeting.Visit;
import org.qihang.mentoring.internal.MentorDocument;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * Where sessions are: always the mentor's place of now, so that a link that they replaced is dead nowhere. Video rooms of
 * the installation let in ten minutes before and close with the session.
 */
@Service
public class MeetingPoints {

    static final Duration EARLY = Duration.ofMinutes(10);
    static final Duration LATE = Duration.ofMinutes(15);

    private final MongoTemplate template;
    private final Meetings meetings;
    private final Clock clock;

    MeetingPoints(MongoTemplate template, Meetings meetings, Clock clock) {
        this.template = template;
        this.meetings = meetings;
        this.clock = clock;
    }

    public MeetingPoint of(Person visitor, Booking booking) {
        return of(visitor, List.of(booking)).getOrDefault(booking.id(), new MeetingPoint.Unknown());
    }

    /**
     * By booking. One query.
     *
     * @throws NotAllowed if one of the sessions isn't the visitor's
     */
    public Map<BookingId, MeetingPoint> of(Person visitor, Collection<Booking> bookings) {
        if (!bookings.stream().allMatch(booking -> booking.concerns(visitor.id()))) {
            throw NotAllowed.because("another's session");
        }
        List<PersonId> mentors =
                bookings.stream().map(Booking::mentor).distinct().toList();
        Map<PersonId, Mentor> found = new HashMap<>();
        template.find(Query.query(Criteria.where("_id").in(mentors)), MentorDocument.class)
                .forEach(document -> found.put(document.id(), document.mentor()));
        Map<BookingId, MeetingPoint> points = new HashMap<>();
        for (Booking booking : bookings) {
            points.put(booking.id(), point(visitor, booking, found.get(booking.mentor())));
        }
        return points;
    }

    private MeetingPoint point(Person visitor, Booking booking, @Nullable Mentor mentor) {
        Place place = mentor == null ? null : mentor.place();
        if (place == null || !meetings.isUsable(place)) {
            return new MeetingPoint.Unknown();
        }
        Instant now = clock.instant();
        Instant opens = booking.time().start().minus(EARLY);
        if (place instanceof Place.Jitsi && now.isBefore(opens)) {
            return new MeetingPoint.Later(opens);
        }
        if (place instanceof Place.Jitsi && now.isAfter(booking.time().end().plus(LATE))) {
            return new MeetingPoint.Closed();
        }
        Visit visit = new Visit(
                booking.id().value(),
                booking.time().end(),
                visitor.id().value(),
                visitor.fullName(),
                visitor.email(),
                booking.mentor().equals(visitor.id()));
        return meetings.wayIn(place, visit)
                .<MeetingPoint>map(MeetingPoint.Open::new)
                .orElseGet(MeetingPoint.Unknown::new);
    }
}
