package org.qihang.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.account.NotAllowed;
import org.qihang.account.Role;
import org.qihang.mentoring.internal.Appointments;
import org.qihang.mentoring.internal.BookingDocument;
import org.qihang.mentoring.internal.BookingState;
import org.qihang.mentoring.internal.Ledger;
import org.qihang.mentoring.internal.Move;
import org.qihang.store.Rejected;
import org.springframework.stereotype.Service;

/**
 * Booking a session, moving it, cancelling it. Every command can be repeated, for its answer may have been lost: the
 * second time it does nothing and answers as the first. A refused one changes nothing.
 *
 * <p>No two sessions of one mentor overlap, buffers included, nor of one person at all, whatever happens at once.
 */
@Service
public class Bookings {

    public static final int LONGEST_REASON = 500;

    private static final Duration LONGEST_SESSION = Duration.ofDays(1);

    private final Mentors mentors;
    private final Availability availability;
    private final Appointments appointments;
    private final Ledger ledger;
    private final Clock clock;

    Bookings(Mentors mentors, Availability availability, Appointments appointments, Ledger ledger, Clock clock) {
        this.mentors = mentors;
        this.availability = availability;
        this.appointments = appointments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws Rejected at {@code topic}, or at {@code start} if the slot is not offered, was taken meanwhile, or the
     *     student has another session then
     */
    public Booking book(Actor student, BookingRequest request) {
        if (!student.holds(Role.STUDENT)) {
            throw NotAllowed.without(Role.STUDENT);
        }
        Optional<BookingDocument> earlier = ledger.find(request.id());
        if (earlier.isPresent()) {
            return repeated(student, earlier.get());
        }
        request.validate();
        if (student.is(request.mentor())) {
            throw Rejected.because("mentoring.problem.oneself");
        }
        Mentor mentor = bookable(mentors.find(request.mentor()));
        TimeRange time = offered(mentor, request.start(), request.id());
        return switch (appointments.book(student, request, time, mentor.kind())) {
            case Appointments.Outcome.Repeated any ->
                repeated(student, ledger.find(request.id()).orElseThrow());
            case Appointments.Outcome decided -> booked(request.id(), decided);
        };
    }

    private Booking booked(BookingId id, Appointments.Outcome outcome) {
        return switch (outcome) {
            case Appointments.Outcome.Done done -> done.booking().booking();
            case Appointments.Outcome.StudentBusy any -> throw studentBusy();
            case Appointments.Outcome.MentorBusy any -> throw taken();
            case Appointments.Outcome.Repeated any -> throw tookTooLong();
            case Appointments.Outcome.Overtaken any ->
                // The same request, sent twice at once, is done by one of the two
                ledger.find(id)
                        .filter(booking -> booking.state() == BookingState.BOOKED)
                        .map(BookingDocument::booking)
                        .orElseThrow(Bookings::tookTooLong);
        };
    }

    /**
     * The student moves their session to another slot of the same mentor. If it can't be, the session stays where it is.
     *
     * @param request the request's own key
     * @param from where the student saw the session
     * @throws Rejected at {@code start} as {@link #book}, or if the session isn't at {@code from} any more
     */
    public Booking reschedule(Actor student, BookingId id, String request, Instant from, Instant start) {
        BookingDocument booked = of(student, id);
        if (!student.is(booked.student())) {
            throw NotAllowed.because("another's session");
        }
        if (booked.isRepeated(request)) {
            return booked.booking();
        }
        requireAhead(booked);
        if (!booked.start().equals(from)) {
            throw movedMeanwhile();
        }
        if (start.equals(from)) {
            throw Rejected.at("start", "mentoring.problem.sameTime");
        }
        Mentor mentor = bookable(mentors.find(booked.mentor()));
        TimeRange time = offered(mentor, start, id);
        return switch (moved(student, request, booked, time)) {
            case Appointments.Outcome.Done done -> done.booking().booking();
            case Appointments.Outcome.StudentBusy any -> throw studentBusy();
            case Appointments.Outcome.MentorBusy any -> throw taken();
            case Appointments.Outcome.Repeated any -> throw movedMeanwhile();
            case Appointments.Outcome.Overtaken any -> movedBySameRequest(id, request);
        };
    }

    private Appointments.Outcome moved(Actor student, String request, BookingDocument booked, TimeRange time) {
        return underWay(booked, request)
                .map(begun -> appointments.goOn(booked, begun))
                .orElseGet(() -> appointments.move(student, request, booked, booked.start(), time));
    }

    /** The same request, sent twice at once, is begun by one of the two, and either may end it. */
    private Booking movedBySameRequest(BookingId id, String request) {
        BookingDocument now = ledger.find(id).orElseThrow(Bookings::movedMeanwhile);
        if (!now.isRepeated(request)) {
            Move begun = underWay(now, request).orElseThrow(Bookings::movedMeanwhile);
            appointments.goOn(now, begun);
        }
        return ledger.find(id)
                .filter(booking -> booking.isRepeated(request))
                .map(BookingDocument::booking)
                .orElseThrow(Bookings::movedMeanwhile);
    }

    private static Optional<Move> underWay(BookingDocument booking, String request) {
        return Optional.ofNullable(booking.move()).filter(move -> move.request().equals(request));
    }

    /**
     * The student or the mentor cancels a session that hasn't begun. Cancelling a cancelled one does nothing.
     *
     * @param reason the mentor owes one; a student needn't
     * @throws Rejected at {@code reason}, or if the session has begun
     */
    public Booking cancel(Actor actor, BookingId id, String reason) {
        BookingDocument booked = of(actor, id);
        if (booked.state() == BookingState.CANCELLED) {
            return booked.booking();
        }
        requireAhead(booked);
        String given = reason.strip();
        if (given.isEmpty() && actor.is(booked.mentor())) {
            throw Rejected.at("reason", "mentoring.problem.reasonMissing");
        }
        if (given.length() > LONGEST_REASON) {
            throw Rejected.at("reason", "mentoring.problem.tooLong", LONGEST_REASON);
        }
        return appointments
                .cancel(booked, actor.id(), given)
                .or(() -> ledger.find(id).filter(now -> now.state() == BookingState.CANCELLED))
                .map(BookingDocument::booking)
                .orElseThrow(Bookings::movedMeanwhile);
    }

    private BookingDocument of(Actor actor, BookingId id) {
        return ledger.find(id)
                .filter(booking -> booking.state() == BookingState.BOOKED || booking.state() == BookingState.CANCELLED)
                .filter(booking -> actor.is(booking.student()) || actor.is(booking.mentor()))
                .orElseThrow(() -> NotAllowed.because("no such session, or another's"));
    }

    private Booking repeated(Actor student, BookingDocument earlier) {
        if (!student.is(earlier.student())) {
            throw NotAllowed.because("another's request");
        }
        return switch (earlier.state()) {
            case BOOKED, CANCELLED -> earlier.booking();
            case CLAIMING -> booked(earlier.id(), appointments.goOn(earlier));
            case ABANDONED -> throw taken();
        };
    }

    private void requireAhead(BookingDocument booking) {
        if (booking.state() == BookingState.CANCELLED) {
            throw Rejected.because("mentoring.problem.cancelled");
        }
        if (!clock.instant().isBefore(booking.start())) {
            throw Rejected.because("mentoring.problem.begun");
        }
    }

    private static Mentor bookable(Optional<Mentor> mentor) {
        return mentor.filter(Mentor::isBookable).orElseThrow(() -> Rejected.because("mentoring.problem.notAccepting"));
    }

    /** @param own what this booking itself has claimed is free for it */
    private TimeRange offered(Mentor mentor, Instant start, BookingId own) {
        TimeRange near = new TimeRange(start, start.plus(LONGEST_SESSION));
        return availability.slots(mentor, near, own).stream()
                .filter(slot -> slot.start().equals(start))
                .findFirst()
                .orElseThrow(() -> isTaken(mentor, start) ? taken() : notOffered());
    }

    /** Whether it would be offered if nobody had booked. */
    private boolean isTaken(Mentor mentor, Instant start) {
        TimeRange near = new TimeRange(start, start.plus(LONGEST_SESSION));
        return Slots.offered(mentor.rules(), List.of(), List.of(), clock.instant(), near).stream()
                .anyMatch(slot -> slot.start().equals(start));
    }

    private static Rejected tookTooLong() {
        return Rejected.at("start", "mentoring.problem.tookTooLong");
    }

    private static Rejected movedMeanwhile() {
        return Rejected.because("mentoring.problem.movedMeanwhile");
    }

    private static Rejected taken() {
        return Rejected.at("start", "mentoring.problem.taken");
    }

    private static Rejected notOffered() {
        return Rejected.at("start", "mentoring.problem.notOffered");
    }

    private static Rejected studentBusy() {
        return Rejected.at("start", "mentoring.problem.ownConflict");
    }
}
