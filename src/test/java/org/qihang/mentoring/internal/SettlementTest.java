package org.qihang.mentoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.Bookings;
import org.qihang.mentoring.OfficeScene;
import org.qihang.mentoring.SessionKind;
import org.qihang.mentoring.Sessions;
import org.qihang.mentoring.TimeRange;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Processes that die or dawdle between two steps, by taking the steps one by one. */
@QihangTest
class SettlementTest {

    private static final TimeRange SLOT = TimeRange.of(OfficeScene.TUESDAY_TEN, Duration.ofMinutes(30));
    private static final TimeRange LATER =
            TimeRange.of(SLOT.end().plus(Duration.ofMinutes(30)), Duration.ofMinutes(30));

    @Autowired
    Ledger ledger;

    @Autowired
    Diaries diaries;

    @Autowired
    Settlement settlement;

    @Autowired
    DiarySweep sweep;

    @Autowired
    Bookings bookings;

    @Autowired
    Sessions sessions;

    @Autowired
    OfficeScene scene;

    @Autowired
    Campus campus;

    @Autowired
    TestClock clock;

    private Actor mentor;
    private Actor student;
    private final Instant longAgo = Holds.machineTime().minusSeconds(1);

    @BeforeEach
    void onMonday() {
        clock.set(OfficeScene.MONDAY);
        mentor = scene.mentor();
        student = campus.student();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whatDiedBeforeItCountedFreesItsTimeForTheNext() {
        BookingDocument dead = begun(longAgo);
        claimBoth(dead);

        Booking next = scene.book(campus.student(), mentor, SLOT.start().plus(Duration.ofMinutes(30)));
        settlement.settleAll();
        Booking booked = scene.book(student, mentor, SLOT.start());

        assertThat(state(dead.id())).isEqualTo(BookingState.ABANDONED);
        assertThat(diaries.claims(mentor.id()))
                .extracting(Claim::booking)
                .containsExactlyInAnyOrder(next.id(), booked.id());
    }

    @Test
    void aConflictWithWhatDiedIsSettledOnTheSpot() {
        BookingDocument dead = begun(longAgo);
        claimBoth(dead);
        BookingDocument next = begun(Holds.until());

        assertThat(settlement.claim(mentor.id(), Appointments.claim(next))).isTrue();
        assertThat(state(dead.id())).isEqualTo(BookingState.ABANDONED);
        assertThat(diaries.claims(mentor.id())).extracting(Claim::booking).containsExactly(next.id());
    }

    @Test
    void whatIsOnlySlowIsNotPushedAside() {
        BookingDocument slow = begun(Holds.until());
        claimBoth(slow);
        BookingDocument next = begun(Holds.until());

        sweep.once();

        assertThat(settlement.claim(mentor.id(), Appointments.claim(next))).isFalse();
        assertThat(ledger.complete(slow)).isPresent();
    }

    @Test
    void aProcessThatWasGivenUpCantCountLate() {
        BookingDocument slow = begun(longAgo);
        claimBoth(slow);

        sweep.once();

        assertThat(ledger.complete(slow)).isEmpty();
        assertThat(sessions.find(student, slow.id())).isEmpty();
        assertThat(diaries.claims(mentor.id())).isEmpty();
    }

    @Test
    void aClaimThatArrivesAfterItsBookingWasGivenUpGoesAway() {
        BookingDocument slow = begun(longAgo);
        sweep.once();
        claimBoth(slow);

        sweep.once();

        assertThat(diaries.claims(student.id())).isEmpty();
        assertThat(diaries.claims(mentor.id())).isEmpty();
    }

    @Test
    void whatDiedRightAfterItCountedKeepsItsTime() {
        BookingDocument begun = begun(longAgo);
        claimBoth(begun);
        ledger.complete(begun);

        settlement.settleAll();

        assertThat(sessions.coming(student)).hasSize(1);
        assertThat(diaries.claims(mentor.id()))
                .extracting(Claim::claim, Claim::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(begun.claim(), null));
    }

    @Test
    void whatDiedBeforeItClaimedAnythingIsGivenUpBySweeping() {
        BookingDocument dead = begun(longAgo);

        sweep.once();

        assertThat(state(dead.id())).isEqualTo(BookingState.ABANDONED);
    }

    @Test
    void aMoveThatDiedKeepsTheOldTimeAndFreesTheNew() {
        BookingDocument booked = booked();
        Move dead = move(booked, longAgo);
        ledger.beginMove(booked.id(), booked.start(), dead);
        claimBoth(booked, dead);

        sweep.once();

        assertThat(ledger.completeMove(booked, dead)).isEmpty();
        assertThat(sessions.find(student, booked.id()).orElseThrow().time()).isEqualTo(SLOT);
        assertThat(diaries.claims(mentor.id())).extracting(Claim::claim).containsExactly(booked.claim());
        assertThat(bookings.reschedule(student, booked.id(), "again", SLOT.start(), LATER.start())
                        .time())
                .isEqualTo(LATER);
    }

    @Test
    void aMoveThatDiedIsNoObstacleToTheNext() {
        BookingDocument booked = booked();
        Move dead = move(booked, longAgo);
        ledger.beginMove(booked.id(), booked.start(), dead);
        claimBoth(booked, dead);

        Booking moved = bookings.reschedule(student, booked.id(), "again", SLOT.start(), LATER.start());

        assertThat(moved.time()).isEqualTo(LATER);
        sweep.once();
        assertThat(diaries.claims(mentor.id())).hasSize(1);
    }

    @Test
    void aMoveThatDiedRightAfterItCountedFreesTheOldTime() {
        BookingDocument booked = booked();
        Move move = move(booked, Holds.until());
        ledger.beginMove(booked.id(), booked.start(), move);
        claimBoth(booked, move);
        ledger.completeMove(booked, move);

        settlement.settle(booked.id(), student.id(), mentor.id());

        assertThat(diaries.claims(mentor.id())).extracting(Claim::claim).containsExactly(move.claim());
        assertThat(diaries.claims(student.id())).extracting(Claim::claim).containsExactly(move.claim());
    }

    @Test
    void aCancellationThatDiedRightAfterItCountedFreesItsTime() {
        BookingDocument booked = booked();
        ledger.cancel(booked, student.id(), "");

        settlement.settle(booked.id(), student.id(), mentor.id());

        assertThat(diaries.claims(mentor.id())).isEmpty();
        assertThat(diaries.claims(student.id())).isEmpty();
    }

    @Test
    void whatIsOverLeavesTheDiaryAndStaysInTheBookings() {
        BookingDocument booked = booked();

        clock.set(SLOT.end().plusSeconds(1));
        sweep.once();

        assertThat(diaries.claims(mentor.id())).isEmpty();
        assertThat(sessions.pastAsStudent(student)).extracting(Booking::id).containsExactly(booked.id());
    }

    private BookingDocument begun(Instant until) {
        BookingDocument begun = Appointments.begun(
                student.id(), OfficeScene.request(mentor, SLOT.start()), SLOT, SessionKind.USUAL, until);
        assertThat(ledger.begin(begun)).isTrue();
        return begun;
    }

    private BookingDocument booked() {
        Booking booking = scene.book(student, mentor, SLOT.start());
        return ledger.find(booking.id()).orElseThrow();
    }

    private static Move move(BookingDocument booked, Instant until) {
        Claim claim = new Claim(Ids.random(), booked.id(), LATER.start(), LATER.end(), until);
        return new Move("r", claim.claim(), booked.student(), LATER.start(), LATER.end(), until);
    }

    private void claimBoth(BookingDocument begun) {
        for (var person : List.of(student.id(), mentor.id())) {
            assertThat(diaries.push(person, Appointments.claim(begun))).isTrue();
        }
    }

    private void claimBoth(BookingDocument booked, Move move) {
        Claim claim = new Claim(move.claim(), booked.id(), move.start(), move.end(), move.until());
        for (var person : List.of(student.id(), mentor.id())) {
            assertThat(diaries.push(person, claim)).isTrue();
        }
    }

    private BookingState state(BookingId id) {
        return ledger.find(id).orElseThrow().state();
    }
}
