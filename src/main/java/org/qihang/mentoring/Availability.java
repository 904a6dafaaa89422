package org.qihang.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.mentoring.internal.BookingDocument;
import org.qihang.mentoring.internal.BookingState;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** The slots that mentors offer now. One query, however many slots or mentors. */
@Service
public class Availability {

    /** Longer than any session. */
    private static final Duration LONGEST_SESSION = Duration.ofDays(1);

    private static final int LOOK_AHEAD_DAYS = 7;

    private final MongoTemplate template;
    private final Clock clock;

    Availability(MongoTemplate template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /** None while the mentor takes no sessions. */
    public List<TimeRange> slots(Mentor mentor, TimeRange asked) {
        return slots(mentor, asked, null);
    }

    /** As if one session had no time yet: for moving it. */
    List<TimeRange> slots(Mentor mentor, TimeRange asked, @Nullable BookingId without) {
        if (!mentor.isBookable()) {
            return List.of();
        }
        List<Taken> taken = taken(mentor, asked, without);
        return Slots.offered(mentor.rules(), taken, List.of(), clock.instant(), asked);
    }

    /** Day by day on the calendar of whoever looks, with the reason where a day has none. */
    public List<OfferedDay> days(Mentor mentor, ZoneId zone, LocalDate first, int count) {
        return days(mentor, zone, first, count, null);
    }

    /** As {@link #days}, for giving this session another time: its own isn't taken. */
    public List<OfferedDay> daysForMoving(Booking session, Mentor mentor, ZoneId zone, LocalDate first, int count) {
        return days(mentor, zone, first, count, session.id());
    }

    private List<OfferedDay> days(Mentor mentor, ZoneId zone, LocalDate first, int count, @Nullable BookingId without) {
        TimeRange asked = new TimeRange(start(first, zone), start(first.plusDays(count), zone));
        List<Taken> taken = mentor.isBookable() ? taken(mentor, asked, without) : List.of();
        Instant now = clock.instant();
        return IntStream.range(0, count)
                .mapToObj(first::plusDays)
                .map(date -> OfferedDay.of(
                        mentor, taken, now, date, new TimeRange(start(date, zone), start(date.plusDays(1), zone))))
                .toList();
    }

    /** The first slot of each mentor who has one. Looks week by week, and only as far as needed. */
    public Map<PersonId, TimeRange> earliest(Collection<Mentor> mentors) {
        Instant now = clock.instant();
        List<Mentor> open = mentors.stream()
                .filter(Mentor::isBookable)
                .filter(mentor -> !mentor.hours().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return Map.of();
        }
        Instant furthest = open.stream()
                .map(mentor -> end(mentor, now))
                .max(Instant::compareTo)
                .orElse(now);
        TimeRange all = new TimeRange(now, furthest);
        Map<PersonId, List<Taken>> taken = taken(open.stream().map(Mentor::id).toList(), all).stream()
                .collect(Collectors.groupingBy(
                        BookingDocument::mentor, Collectors.mapping(BookingDocument::taken, Collectors.toList())));
        Map<PersonId, TimeRange> earliest = new HashMap<>();
        for (Mentor mentor : open) {
            earliest(mentor, taken.getOrDefault(mentor.id(), List.of()), now)
                    .ifPresent(slot -> earliest.put(mentor.id(), slot));
        }
        return earliest;
    }

    private static Optional<TimeRange> earliest(Mentor mentor, List<Taken> taken, Instant now) {
        Instant end = end(mentor, now);
        for (Instant from = now; from.isBefore(end); from = from.plus(Duration.ofDays(LOOK_AHEAD_DAYS))) {
            TimeRange week = TimeRange.of(from, Duration.ofDays(LOOK_AHEAD_DAYS));
            List<TimeRange> slots = Slots.offered(mentor.rules(), taken, List.of(), now, week);
            if (!slots.isEmpty()) {
                return Optional.of(slots.getFirst());
            }
        }
        return Optional.empty();
    }

    /** The end of the mentor's booking window. */
    private static Instant end(Mentor mentor, Instant now) {
        ZoneId zone = mentor.hours().zone();
        LocalDate last = mentor.kind().window().lastDate(now.atZone(zone).toLocalDate(), DayCalendar.PLAIN);
        return start(last.plusDays(1), zone);
    }

    private List<Taken> taken(Mentor mentor, TimeRange asked, @Nullable BookingId without) {
        return taken(List.of(mentor.id()), asked).stream()
                .filter(booking -> !booking.id().equals(without))
                .map(BookingDocument::taken)
                .toList();
    }

    /** Sessions that are booked or just being booked, as far around as {@link Slots} looks. */
    private List<BookingDocument> taken(List<PersonId> mentors, TimeRange asked) {
        Criteria near = Criteria.where("mentor")
                .in(mentors)
                .and("start")
                .gt(asked.start().minus(Slots.REACH).minus(LONGEST_SESSION))
                .lt(asked.end().plus(Slots.REACH))
                .and("state")
                .in(BookingState.BOOKED, BookingState.CLAIMING);
        return template.find(Query.query(near), BookingDocument.class);
    }

    private static Instant start(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }
}
