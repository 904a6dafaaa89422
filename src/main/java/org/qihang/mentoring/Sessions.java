package org.qihang.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qihang.account.Actor;
import org.qihang.account.PersonId;
import org.qihang.mentoring.internal.BookingDocument;
import org.qihang.mentoring.internal.BookingState;
import org.qihang.mentoring.internal.Ledger;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** One's own sessions 辅导, as a student and as a mentor. */
@Service
public class Sessions {

    private static final int LONGEST_LIST = 200;
    private static final Duration LONGEST_SESSION = Duration.ofDays(1);

    private final MongoTemplate template;
    private final Ledger ledger;
    private final Clock clock;

    Sessions(MongoTemplate template, Ledger ledger, Clock clock) {
        this.template = template;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A session of the actor's own; empty for anybody else's. */
    public Optional<Booking> find(Actor actor, BookingId id) {
        return ledger.find(id)
                .filter(booking -> booking.state() == BookingState.BOOKED || booking.state() == BookingState.CANCELLED)
                .map(BookingDocument::booking)
                .filter(booking -> booking.concerns(actor.id()));
    }

    /** A session by its id for receivers of events, who act for nobody. */
    public Optional<Booking> find(BookingId id) {
        return ledger.find(id)
                .filter(booking -> booking.state() == BookingState.BOOKED || booking.state() == BookingState.CANCELLED)
                .map(BookingDocument::booking);
    }

    /** Booked and not over, as a student or as a mentor, by start. */
    public List<Booking> coming(Actor actor) {
        return Stream.concat(comingAsStudent(actor).stream(), comingAsMentor(actor).stream())
                .sorted(Comparator.comparing(booking -> booking.time().start()))
                .toList();
    }

    public List<Booking> comingAsStudent(Actor actor) {
        return coming("student", actor.id());
    }

    public List<Booking> comingAsMentor(Actor actor) {
        return coming("mentor", actor.id());
    }

    /** Over or cancelled, the latest first. */
    public List<Booking> pastAsStudent(Actor actor) {
        return past("student", actor.id());
    }

    /** Over or cancelled, the latest first. */
    public List<Booking> pastAsMentor(Actor actor) {
        return past("mentor", actor.id());
    }

    private List<Booking> coming(String role, PersonId person) {
        Instant now = clock.instant();
        Criteria booked = Criteria.where(role)
                .is(person)
                .and("start")
                .gt(now.minus(LONGEST_SESSION))
                .and("state")
                .is(BookingState.BOOKED);
        return list(Query.query(booked).with(Sort.by("start")))
                .filter(booking -> !booking.isOver(now))
                .toList();
    }

    private List<Booking> past(String role, PersonId person) {
        Instant now = clock.instant();
        Criteria either = new Criteria()
                .orOperator(
                        Criteria.where("state").is(BookingState.CANCELLED),
                        Criteria.where("state")
                                .is(BookingState.BOOKED)
                                .and("end")
                                .lte(now));
        Query query =
                Query.query(new Criteria().andOperator(Criteria.where(role).is(person), either));
        return list(query.with(Sort.by(Sort.Direction.DESC, "start"))).toList();
    }

    private Stream<Booking> list(Query query) {
        return template.find(query.limit(LONGEST_LIST), BookingDocument.class).stream()
                .map(BookingDocument::booking);
    }
}
