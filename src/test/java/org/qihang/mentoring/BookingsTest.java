package org.qihang.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.NotAllowed;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class BookingsTest {

    private static final Instant TEN = OfficeScene.TUESDAY_TEN;
    private static final Instant HALF_PAST_TEN = TEN.plus(Duration.ofMinutes(30));
    private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));

    @Autowired
    Bookings bookings;

    @Autowired
    Sessions sessions;

    @Autowired
    Availability availability;

    @Autowired
    Mentors mentors;

    @Autowired
    OfficeScene scene;

    @Autowired
    Campus campus;

    @Autowired
    TestClock clock;

    private Actor mentor;
    private Actor student;

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
    void aBookedSlotIsBothPeoplesSessionAndNobodyElsesSlot() {
        Booking booking = scene.book(student, mentor, TEN);

        assertThat(booking.time()).isEqualTo(TimeRange.of(TEN, Duration.ofMinutes(30)));
        assertThat(sessions.comingAsStudent(student)).containsExactly(booking);
        assertThat(sessions.comingAsMentor(mentor)).containsExactly(booking);
        assertThat(sessions.find(campus.student(), booking.id())).isEmpty();
        assertThat(offeredOnTuesday()).containsExactly(HALF_PAST_TEN, ELEVEN, ELEVEN.plus(Duration.ofMinutes(30)));
    }

    @Test
    void theSameRequestBooksOnce() {
        BookingRequest request = OfficeScene.request(mentor, TEN);

        Booking first = bookings.book(student, request);
        mentors.pause(mentor);

        assertThat(bookings.book(student, request)).isEqualTo(first);
        assertThat(sessions.comingAsStudent(student)).hasSize(1);
        assertThatThrownBy(() -> bookings.book(campus.student(), request)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void onlyWhatIsOfferedCanBeBooked() {
        clock.set(TEN.minus(Duration.ofHours(12)));
        scene.book(student, mentor, TEN);

        clock.set(HALF_PAST_TEN.minus(Duration.ofHours(12)).plusMillis(1));
        assertThat(key(() -> scene.book(student, mentor, HALF_PAST_TEN))).isEqualTo("mentoring.problem.notOffered");
        assertThat(key(() -> scene.book(student, mentor, ELEVEN.plus(Duration.ofMinutes(15)))))
                .isEqualTo("mentoring.problem.notOffered");
        assertThat(key(() -> scene.book(student, mentor, ELEVEN.plus(Duration.ofHours(1)))))
                .isEqualTo("mentoring.problem.notOffered");
        assertThat(key(() -> scene.book(student, mentor, ELEVEN.plus(Duration.ofDays(40)))))
                .isEqualTo("mentoring.problem.notOffered");
        assertThat(key(() -> scene.book(campus.student(), mentor, TEN))).isEqualTo("mentoring.problem.notOffered");
    }

    @Test
    void aSlotThatSomebodyTookIsSaidToBeTaken() {
        scene.book(student, mentor, TEN);

        assertThat(key(() -> scene.book(campus.student(), mentor, TEN))).isEqualTo("mentoring.problem.taken");
    }

    @Test
    void aStudentIsInOnePlaceAtATime() {
        scene.book(student, mentor, TEN);

        Actor another = scene.mentor("王敏");

        assertThat(key(() -> scene.book(student, another, TEN))).isEqualTo("mentoring.problem.ownConflict");
        assertThat(scene.book(student, another, HALF_PAST_TEN).time().start()).isEqualTo(HALF_PAST_TEN);
    }

    @Test
    void aMentorWhoIsAStudentElsewhereIsInOnePlaceTooAndMeetsNotThemselves() {
        Actor another = scene.mentor("王敏");
        scene.book(mentor, another, TEN);

        assertThat(key(() -> scene.book(student, mentor, TEN))).isEqualTo("mentoring.problem.taken");
        assertThat(key(() -> scene.book(mentor, mentor, TEN))).isEqualTo("mentoring.problem.oneself");
        assertThat(sessions.coming(mentor)).hasSize(1);
    }

    @Test
    void aTopicIsNeededAndNotTooLong() {
        assertThat(key(() -> bookings.book(student, request("  ")))).isEqualTo("mentoring.problem.topicMissing");
        assertThat(key(() -> bookings.book(student, request("长".repeat(2_001)))))
                .isEqualTo("mentoring.problem.tooLong");
        assertThat(bookings.book(student, request("长".repeat(2_000))).topic()).hasSize(2_000);
    }

    @Test
    void nobodyIsBookedWhoPauses() {
        mentors.pause(mentor);

        assertThat(key(() -> scene.book(student, mentor, TEN))).isEqualTo("mentoring.problem.notAccepting");
        assertThat(offeredOnTuesday()).isEmpty();
    }

    @Test
    void aMovedSessionFreesItsOldTime() {
        Booking booking = scene.book(student, mentor, TEN);

        Booking moved = bookings.reschedule(student, booking.id(), "r1", TEN, ELEVEN);

        assertThat(moved.time().start()).isEqualTo(ELEVEN);
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(scene.book(campus.student(), mentor, TEN).time().start()).isEqualTo(TEN);
        assertThat(key(() -> scene.book(campus.student(), mentor, ELEVEN))).isEqualTo("mentoring.problem.taken");
    }

    @Test
    void theSameMoveHappensOnceAndAnOldViewMovesNothing() {
        Booking booking = scene.book(student, mentor, TEN);
        bookings.reschedule(student, booking.id(), "r1", TEN, ELEVEN);
        Booking last = bookings.reschedule(student, booking.id(), "r2", ELEVEN, HALF_PAST_TEN);

        assertThat(bookings.reschedule(student, booking.id(), "r1", TEN, ELEVEN))
                .isEqualTo(last);
        assertThat(key(() -> bookings.reschedule(student, booking.id(), "r3", TEN, ELEVEN)))
                .isEqualTo("mentoring.problem.movedMeanwhile");
        assertThat(sessions.find(student, booking.id())).contains(last);
    }

    @Test
    void aMoveThatFailsKeepsTheOldTime() {
        Booking booking = scene.book(student, mentor, TEN);
        scene.book(campus.student(), mentor, ELEVEN);
        Actor another = scene.mentor("王敏");
        scene.book(student, another, HALF_PAST_TEN);

        assertThat(key(() -> bookings.reschedule(student, booking.id(), "r1", TEN, ELEVEN)))
                .isEqualTo("mentoring.problem.taken");
        assertThat(key(() -> bookings.reschedule(student, booking.id(), "r2", TEN, HALF_PAST_TEN)))
                .isEqualTo("mentoring.problem.ownConflict");
        assertThat(sessions.find(student, booking.id())).contains(booking);
        assertThat(key(() -> scene.book(campus.student(), mentor, TEN))).isEqualTo("mentoring.problem.taken");
        assertThat(scene.book(campus.student(), mentor, HALF_PAST_TEN).time().start())
                .isEqualTo(HALF_PAST_TEN);
    }

    @Test
    void aSessionCanMoveOntoAPartOfItself() {
        mentors.changeSessions(mentor, new SessionDraft(60, 30, 0, 28));
        Booking booking = scene.book(student, mentor, TEN);

        assertThat(bookings.reschedule(student, booking.id(), "r1", TEN, HALF_PAST_TEN)
                        .time())
                .isEqualTo(TimeRange.of(HALF_PAST_TEN, Duration.ofHours(1)));
    }

    @Test
    void onlyTheStudentMovesASession() {
        Booking booking = scene.book(student, mentor, TEN);

        assertThatThrownBy(() -> bookings.reschedule(mentor, booking.id(), "r", TEN, ELEVEN))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> bookings.reschedule(campus.student(), booking.id(), "r", TEN, ELEVEN))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsCancelledIsFreeAgainAndSaysWhy() {
        Booking booking = scene.book(student, mentor, TEN);

        Booking cancelled = bookings.cancel(mentor, booking.id(), " 出差 ");

        assertThat(cancelled.cancelled()).isTrue();
        assertThat(cancelled.sequence()).isEqualTo(1);
        assertThat(cancelled.cancellation()).contains(new Cancellation(mentor.id(), OfficeScene.MONDAY, "出差"));
        assertThat(sessions.coming(student)).isEmpty();
        assertThat(sessions.pastAsStudent(student)).containsExactly(cancelled);
        assertThat(scene.book(student, mentor, TEN).time()).isEqualTo(booking.time());
    }

    @Test
    void cancellingTwiceIsCancellingOnce() {
        Booking booking = scene.book(student, mentor, TEN);

        Booking first = bookings.cancel(student, booking.id(), "");

        assertThat(bookings.cancel(mentor, booking.id(), "also")).isEqualTo(first);
        assertThat(key(() -> bookings.reschedule(student, booking.id(), "r", TEN, ELEVEN)))
                .isEqualTo("mentoring.problem.cancelled");
    }

    @Test
    void aMentorOwesAReasonAndStrangersCancelNothing() {
        Booking booking = scene.book(student, mentor, TEN);

        assertThat(key(() -> bookings.cancel(mentor, booking.id(), " "))).isEqualTo("mentoring.problem.reasonMissing");
        assertThat(key(() -> bookings.cancel(mentor, booking.id(), "x".repeat(501))))
                .isEqualTo("mentoring.problem.tooLong");
        assertThatThrownBy(() -> bookings.cancel(campus.student(), booking.id(), ""))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatHasBegunStaysAndIsPastWhenItIsOver() {
        Booking booking = scene.book(student, mentor, TEN);

        clock.set(TEN);
        assertThat(key(() -> bookings.cancel(student, booking.id(), ""))).isEqualTo("mentoring.problem.begun");
        assertThat(key(() -> bookings.reschedule(student, booking.id(), "r", TEN, ELEVEN)))
                .isEqualTo("mentoring.problem.begun");
        assertThat(sessions.coming(student)).containsExactly(booking);

        clock.set(HALF_PAST_TEN);
        assertThat(sessions.coming(student)).isEmpty();
        assertThat(sessions.pastAsMentor(mentor)).containsExactly(booking);
    }

    @Test
    void everyDayWithoutSlotsSaysWhy() {
        mentors.changeDate(mentor, LocalDate.parse("2026-11-25"), List.of());
        mentors.changeDate(mentor, LocalDate.parse("2026-11-26"), List.of(new IntervalDraft("10:00", "10:30")));
        scene.book(student, mentor, TEN.plus(Duration.ofDays(2)));
        Mentor found = mentors.find(mentor.id()).orElseThrow();

        List<OfferedDay> days = availability.days(found, ZoneId.of("Asia/Shanghai"), LocalDate.parse("2026-11-23"), 30);

        assertThat(days)
                .extracting(OfferedDay::state)
                .startsWith(
                        OfferedDay.State.TOO_SOON,
                        OfferedDay.State.OPEN,
                        OfferedDay.State.CLOSED,
                        OfferedDay.State.FULL,
                        OfferedDay.State.OPEN)
                .endsWith(OfferedDay.State.OPEN, OfferedDay.State.TOO_FAR);
        assertThat(days.get(1).slots()).hasSize(4);
    }

    @Test
    void theEarliestSlotOfEachMentorIsFound() {
        Actor later = scene.mentor("王敏");
        mentors.changeSessions(later, new SessionDraft(30, 30, 14 * 24, 60));
        Actor never = scene.mentor("赵宁");
        mentors.pause(never);
        scene.book(student, mentor, TEN);
        List<Mentor> all = List.of(found(mentor), found(later), found(never));

        assertThat(availability.earliest(all))
                .hasSize(2)
                .containsEntry(mentor.id(), TimeRange.of(HALF_PAST_TEN, Duration.ofMinutes(30)))
                .containsEntry(later.id(), TimeRange.of(TEN.plus(Duration.ofDays(13)), Duration.ofMinutes(30)));
    }

    private Mentor found(Actor actor) {
        return mentors.find(actor.id()).orElseThrow();
    }

    private List<Instant> offeredOnTuesday() {
        TimeRange tuesday = TimeRange.of(TEN.minus(Duration.ofHours(10)), Duration.ofDays(1));
        return availability.slots(found(mentor), tuesday).stream()
                .map(TimeRange::start)
                .toList();
    }

    private BookingRequest request(String topic) {
        return new BookingRequest(BookingId.random(), mentor.id(), TEN, topic, null);
    }

    private static String key(ThrowingCallable command) {
        Rejected rejected = org.assertj.core.api.Assertions.catchThrowableOfType(Rejected.class, command);
        return rejected.problems().getFirst().textKey();
    }
}
