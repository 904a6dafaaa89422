package org.qihang.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.qihang.account.Actor;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.mentoring.Availability;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.BookingRequest;
import org.qihang.mentoring.Bookings;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.TimeRange;
import org.qihang.store.Rejected;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Weeks of sessions: held and to come, one moved, one cancelled by either side. */
@Component
@Order(3)
class SessionsChapter implements Chapter {

    private static final CourseId FOUNDATIONS = new CourseId("startup-foundations");
    private static final Duration SECOND_THOUGHT = Duration.ofHours(6);
    /** How far from its day a session may be, until a mentor has hours. */
    private static final Duration REACH = Duration.ofDays(9);

    private final Mentors mentors;
    private final Availability availability;
    private final Bookings bookings;

    SessionsChapter(Mentors mentors, Availability availability, Bookings bookings) {
        this.mentors = mentors;
        this.availability = availability;
        this.bookings = bookings;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public void tell(Cast cast, Instant now) {
        for (int index = 0; index < DemoSession.ALL.size(); index++) {
            DemoSession session = DemoSession.ALL.get(index);
            Instant day = now.plus(Duration.ofDays(session.day()));
            Instant booked = day.minus(Duration.ofDays(session.booked())).minus(Duration.ofMinutes(index * 13L));
            String key = "demo-session-" + index;
            TravellingClock.at(booked, () -> {
                Booking booking = book(cast, session, key, day);
                TravellingClock.at(booked.plus(SECOND_THOUGHT), () -> decide(cast, session, booking));
            });
        }
    }

    private Booking book(Cast cast, DemoSession session, String key, Instant from) {
        Actor student = cast.actor(session.student());
        PersonId mentor = cast.actor(session.mentor()).id();
        return firstThatFits(
                free(cast, session, from),
                (slot, attempt) -> bookings.book(
                        student,
                        new BookingRequest(
                                new BookingId(key + "-" + attempt),
                                mentor,
                                slot.start(),
                                session.topic(),
                                FOUNDATIONS)));
    }

    private void decide(Cast cast, DemoSession session, Booking booking) {
        Actor student = cast.actor(session.student());
        switch (session.fate()) {
            case STAYS -> {}
            case MOVED -> {
                Instant from = booking.time().start();
                String key = booking.id().value() + "-moved";
                Booking unused = firstThatFits(
                        free(cast, session, from.plus(Duration.ofDays(1))),
                        (slot, attempt) -> bookings.reschedule(student, booking.id(), key, from, slot.start()));
            }
            case CANCELLED_BY_STUDENT -> bookings.cancel(student, booking.id(), "那天改成了课堂汇报，抱歉。");
            case CANCELLED_BY_MENTOR -> bookings.cancel(cast.actor(session.mentor()), booking.id(), "临时出差，请改约下周，优先给你。");
        }
    }

    private List<TimeRange> free(Cast cast, DemoSession session, Instant from) {
        return availability.slots(mentors.mine(cast.actor(session.mentor())), TimeRange.of(from, REACH));
    }

    /** People look further when somebody else, or something else of their own, is in the way. */
    private static Booking firstThatFits(List<TimeRange> slots, BiFunction<TimeRange, Integer, Booking> act) {
        Rejected last = Rejected.because("mentoring.problem.notOffered");
        for (int attempt = 0; attempt < slots.size(); attempt++) {
            try {
                return act.apply(slots.get(attempt), attempt);
            } catch (Rejected inTheWay) {
                last = inTheWay;
            }
        }
        throw last;
    }
}
