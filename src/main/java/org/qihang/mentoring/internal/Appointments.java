package org.qihang.mentoring.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.account.PersonId;
import org.qihang.mentoring.BookingRequest;
import org.qihang.mentoring.SessionKind;
import org.qihang.mentoring.TimeRange;
import org.qihang.store.Ids;
import org.springframework.stereotype.Component;

/**
 * How a session gets its time in two diaries without a transaction, in a fixed order: the booking is begun, the
 * student's time is claimed, then the mentor's, then the booking counts, in one change. Each step may be done again: who
 * repeats a request whose answer was lost goes on where the first one stopped, and both may even go on at once. A process
 * that dies in between leaves claims that {@link Settlement} decides about later; one that is slow finds its booking
 * given up.
 */
@Component
public class Appointments {

    private final Ledger ledger;
    private final Diaries diaries;
    private final Settlement settlement;

    Appointments(Ledger ledger, Diaries diaries, Settlement settlement) {
        this.ledger = ledger;
        this.diaries = diaries;
        this.settlement = settlement;
    }

    /** What became of an attempt. */
    public sealed interface Outcome {

        record Done(BookingDocument booking) implements Outcome {}

        /** This very request was given before. */
        record Repeated() implements Outcome {}

        /** The student has something else at that time. */
        record StudentBusy() implements Outcome {}

        /** The mentor has something else at that time. */
        record MentorBusy() implements Outcome {}

        /** The booking is not what it was, or took too long and was given up. */
        record Overtaken() implements Outcome {}
    }

    public Outcome book(Actor student, BookingRequest request, TimeRange time, SessionKind kind) {
        BookingDocument begun = begun(student.id(), request, time, kind, Holds.until());
        if (!ledger.begin(begun)) {
            return new Outcome.Repeated();
        }
        return goOn(begun);
    }

    /** @param begun was begun by an earlier try, and not decided */
    public Outcome goOn(BookingDocument begun) {
        Claim claim = claim(begun);
        if (!settlement.claim(begun.student(), claim)) {
            return given(begun, new Outcome.StudentBusy());
        }
        if (!settlement.claim(begun.mentor(), widened(claim, begun))) {
            return given(begun, new Outcome.MentorBusy());
        }
        Optional<BookingDocument> booked = ledger.complete(begun);
        booked.ifPresent(booking -> keep(booking, claim.claim()));
        return booked.<Outcome>map(Outcome.Done::new).orElseGet(() -> given(begun, new Outcome.Overtaken()));
    }

    /** @param from where the student saw the session: if it is elsewhere by now, nothing happens */
    public Outcome move(Actor actor, String request, BookingDocument booked, Instant from, TimeRange time) {
        Optional.ofNullable(booked.move())
                .filter(half -> half.until().isBefore(Holds.machineTime()))
                .ifPresent(half -> ledger.abandonMove(booked.id(), half.claim()));
        Move move = new Move(request, Ids.random(), actor.id(), time.start(), time.end(), Holds.until());
        if (!ledger.beginMove(booked.id(), from, move)) {
            return new Outcome.Overtaken();
        }
        return goOn(booked, move);
    }

    /** @param move was begun by an earlier try, and not decided */
    public Outcome goOn(BookingDocument booked, Move move) {
        Claim claim = new Claim(move.claim(), booked.id(), move.start(), move.end(), move.until());
        if (!settlement.claim(booked.student(), claim)) {
            return given(booked, move, new Outcome.StudentBusy());
        }
        if (!settlement.claim(booked.mentor(), widened(claim, booked))) {
            return given(booked, move, new Outcome.MentorBusy());
        }
        Optional<BookingDocument> moved = ledger.completeMove(booked, move);
        moved.ifPresent(booking -> {
            keep(booking, claim.claim());
            free(booking, booked.claim());
        });
        return moved.<Outcome>map(Outcome.Done::new).orElseGet(() -> given(booked, move, new Outcome.Overtaken()));
    }

    public Optional<BookingDocument> cancel(BookingDocument booked, PersonId by, String reason) {
        Optional<BookingDocument> cancelled = ledger.cancel(booked, by, reason);
        cancelled.ifPresent(booking -> free(booking, booking.claim()));
        return cancelled;
    }

    static BookingDocument begun(
            PersonId student, BookingRequest request, TimeRange time, SessionKind kind, Instant until) {
        return new BookingDocument(
                request.id(),
                request.mentor(),
                student,
                time.start(),
                time.end(),
                kind.before(),
                kind.after(),
                request.topic(),
                request.course(),
                BookingState.CLAIMING,
                Ids.random(),
                until,
                null,
                0,
                "",
                List.of(),
                List.of(),
                null);
    }

    static Claim claim(BookingDocument begun) {
        return new Claim(begun.claim(), begun.id(), begun.start(), begun.end(), begun.until());
    }

    /** The mentor's diary holds the buffers too. */
    static Claim widened(Claim claim, BookingDocument booking) {
        return claim.widened(booking.before(), booking.after());
    }

    private Outcome given(BookingDocument begun, Outcome up) {
        ledger.abandon(begun.id(), begun.claim());
        settlement.settle(begun.id(), begun.student(), begun.mentor());
        return up;
    }

    private Outcome given(BookingDocument booked, Move move, Outcome up) {
        ledger.abandonMove(booked.id(), move.claim());
        settlement.settle(booked.id(), booked.student(), booked.mentor());
        return up;
    }

    private void keep(BookingDocument booking, String claim) {
        diaries.keep(booking.student(), claim);
        diaries.keep(booking.mentor(), claim);
    }

    private void free(BookingDocument booking, String claim) {
        diaries.pull(booking.student(), claim);
        diaries.pull(booking.mentor(), claim);
    }
}
