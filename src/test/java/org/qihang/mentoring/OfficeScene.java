package org.qihang.mentoring;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.People;
import org.qihang.account.PersonId;
import org.qihang.account.Profile;
import org.qihang.account.Role;
import org.qihang.testing.Campus;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/** Mentors with office hours, for tests, made as people make them. */
@Service
public class OfficeScene {

    /** A Monday, 09:00 in Shanghai. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    /** The next day, 10:00 in Shanghai: a slot of {@link #mentor}. */
    public static final Instant TUESDAY_TEN = Instant.parse("2026-11-24T02:00:00Z");

    private final ApplicationContext context;
    private final People people;
    private final Mentors mentors;
    private final Bookings bookings;

    OfficeScene(ApplicationContext context, People people, Mentors mentors, Bookings bookings) {
        this.context = context;
        this.people = people;
        this.mentors = mentors;
        this.bookings = bookings;
    }

    /** Every day 10:00–12:00 in Shanghai, half an hour each, at the mentor's own link. */
    public Actor mentor() {
        return mentor("陈立");
    }

    public Actor mentor(String fullName) {
        Actor mentor = mentorWithout(fullName);
        mentors.changeProfile(
                mentor,
                new MentorProfile(
                        new Localized("天使投资人", "Angel investor"),
                        new Localized("愿意聊**定价**。", "Happy to talk about **pricing**."),
                        List.of("定价", "股权"),
                        EnumSet.allOf(Language.class)));
        mentors.changeWeek(mentor, everyDay("10:00", "12:00"));
        mentors.meetAtLink(mentor, "https://meeting.tencent.com/dm/AbC123");
        return mentor;
    }

    /** Holds the role, and has said nothing yet. */
    public Actor mentorWithout(String fullName) {
        Campus campus = context.getBean(Campus.class);
        PersonId id = campus.student(fullName).id();
        people.grant(Actor.SYSTEM, id, Role.MENTOR, campus.university());
        return campus.actor(id);
    }

    /** Whose clock is another one. */
    public Actor studentIn(String zone) {
        Actor student = context.getBean(Campus.class).student();
        people.change(student, new Profile("Lin Xiao", "Business School", "", ZoneId.of(zone), Language.EN));
        return student;
    }

    public static WeekDraft everyDay(String from, String to) {
        Map<DayOfWeek, List<IntervalDraft>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, List.of(new IntervalDraft(from, to)));
        }
        return new WeekDraft("Asia/Shanghai", days);
    }

    public Booking book(Actor student, Actor mentor, Instant start) {
        return bookings.book(student, request(mentor, start));
    }

    public static BookingRequest request(Actor mentor, Instant start) {
        return new BookingRequest(BookingId.random(), mentor.id(), start, "定价", null);
    }
}
