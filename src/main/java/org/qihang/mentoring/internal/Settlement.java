package org.qihang.mentoring.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.mentoring.BookingCancelled;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.BookingMade;
import org.qihang.mentoring.BookingRescheduled;
import org.qihang.store.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings diaries in line with bookings: a claim stays if its booking counts it, and goes if it never can. A claim that
 * is overdue is first taken from its booking by compare-and-set, so that a slow process can't count it afterwards.
 */
@Component
class Settlement {

    private final Diaries diaries;
    private final Ledger ledger;

    Settlement(Diaries diaries, Ledger ledger) {
        this.diaries = diaries;
        this.ledger = ledger;
    }

    /** @return false if the person has something else at that time, or somebody is just about to claim it */
    boolean claim(PersonId person, Claim claim) {
        return diaries.push(person, claim) || (settleOverdue(person) && diaries.push(person, claim));
    }

    /** @return whether there was anything to settle */
    boolean settleOverdue(PersonId person) {
        Instant now = Holds.machineTime();
        List<Claim> overdue = diaries.claims(person).stream()
                .filter(claim -> isOver(claim.until(), now))
                .toList();
        overdue.forEach(claim -> settle(person, claim));
        return !overdue.isEmpty();
    }

    /** All claims of a booking, in the diaries of both. */
    void settle(BookingId booking, PersonId... people) {
        for (PersonId person : people) {
            diaries.claims(person).stream()
                    .filter(claim -> claim.booking().equals(booking))
                    .forEach(claim -> settle(person, claim));
        }
    }

    /** Everything that was left half done, anywhere. */
    void settleAll() {
        Instant now = Holds.machineTime();
        ledger.overdue(now).forEach(booking -> ledger.abandon(booking.id(), booking.claim()));
        for (BookingDocument booking : ledger.overdueMoves(now)) {
            Optional.ofNullable(booking.move()).ifPresent(move -> ledger.abandonMove(booking.id(), move.claim()));
        }
        diaries.undecidedSince(now).forEach(this::settleOverdue);
    }

    @EventListener
    void on(Happened<BookingMade> happened) {
        BookingMade made = happened.event();
        settle(made.booking(), made.student(), made.mentor());
    }

    @EventListener
    void onRescheduled(Happened<BookingRescheduled> happened) {
        BookingRescheduled moved = happened.event();
        settle(moved.booking(), moved.student(), moved.mentor());
    }

    @EventListener
    void onCancelled(Happened<BookingCancelled> happened) {
        BookingCancelled cancelled = happened.event();
        settle(cancelled.booking(), cancelled.student(), cancelled.mentor());
    }

    private void settle(PersonId person, Claim claim) {
        switch (fate(claim)) {
            case COUNTS -> {
                if (claim.until() != null) {
                    diaries.keep(person, claim.claim());
                }
            }
            case DEAD -> diaries.pull(person, claim.claim());
            case UNDECIDED -> {}
        }
    }

    private enum Fate {
        COUNTS,
        DEAD,
        UNDECIDED
    }

    /**
     * A booking is written before its claims and a move before its own, and no claim's name is used twice: so a claim
     * that the booking doesn't know now will never count.
     */
    private Fate fate(Claim claim) {
        return ledger.find(claim.booking())
                .map(booking -> fate(claim, booking, Holds.machineTime()))
                .orElse(Fate.DEAD);
    }

    private Fate fate(Claim claim, BookingDocument booking, Instant now) {
        Move move = booking.move();
        if (move != null && move.claim().equals(claim.claim())) {
            boolean givenUp = isOver(move.until(), now) && ledger.abandonMove(booking.id(), claim.claim());
            return givenUp ? Fate.DEAD : Fate.UNDECIDED;
        }
        if (!booking.claim().equals(claim.claim())) {
            return Fate.DEAD;
        }
        return switch (booking.state()) {
            case BOOKED -> Fate.COUNTS;
            case CANCELLED, ABANDONED -> Fate.DEAD;
            case CLAIMING -> {
                boolean givenUp = isOver(booking.until(), now) && ledger.abandon(booking.id(), claim.claim());
                yield givenUp ? Fate.DEAD : Fate.UNDECIDED;
            }
        };
    }

    private static boolean isOver(@Nullable Instant until, Instant now) {
        return until != null && until.isBefore(now);
    }
}
