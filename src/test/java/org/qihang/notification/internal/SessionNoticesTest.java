package org.qihang.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.People;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingMade;
import org.qihang.mentoring.Bookings;
import org.qihang.mentoring.OfficeScene;
import org.qihang.notification.Inbox;
import org.qihang.notification.Letter;
import org.qihang.notification.Notice;
import org.qihang.notification.NoticeType;
import org.qihang.store.Happened;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** From a booking to what both who meet read about it. */
@QihangTest
class SessionNoticesTest {

    @Autowired
    OfficeScene office;

    @Autowired
    Bookings bookings;

    @Autowired
    Inbox inbox;

    @Autowired
    NoticeTexts texts;

    @Autowired
    Letters letters;

    @Autowired
    People people;

    @Autowired
    MongoTemplate template;

    @Autowired
    ApplicationEventPublisher relay;

    @Autowired
    Campus campus;

    @Autowired
    TestClock clock;

    private Actor mentor;
    private Actor student;
    private Booking booking;

    @BeforeEach
    void haveABooking() {
        clock.set(OfficeScene.MONDAY);
        mentor = office.mentor("陈立");
        student = campus.student("林晓");
        booking = office.book(student, mentor, OfficeScene.TUESDAY_TEN);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void tellsBothOfABookingWithTimeTopicAndPlace() {
        Words forStudent = words(student, told(student, NoticeType.SESSION_BOOKED), Language.ZH);
        Words forMentor = words(mentor, told(mentor, NoticeType.SESSION_BOOKED), Language.EN);

        assertThat(forStudent.title()).contains("陈立", "11 月 24 日", "10:00");
        assertThat(forStudent.text()).contains("10:00–10:30", "定价", "https://meeting.tencent.com/dm/AbC123");
        assertThat(forStudent.link())
                .isEqualTo("/sessions?session=" + booking.id().value());
        assertThat(forMentor.title()).isEqualTo("Session with 林晓, Tue 24 Nov 10:00");
    }

    @Test
    void bringsTheFileForTheCalendar() {
        Letter letter = letter(student, told(student, NoticeType.SESSION_BOOKED));

        assertThat(letter.attachments()).singleElement().satisfies(file -> {
            assertThat(file.type()).startsWith("text/calendar").contains("method=REQUEST");
            assertThat(file.content()).contains("UID:" + booking.id().value(), "DTSTART:20261124T020000Z");
        });
    }

    @Test
    void tellsOfAMoveWithTheTimeBefore() {
        Instant later = OfficeScene.TUESDAY_TEN.plusSeconds(3600);
        bookings.reschedule(student, booking.id(), Ids.random(), booking.time().start(), later);

        Words moved = words(mentor, told(mentor, NoticeType.SESSION_MOVED), Language.ZH);
        Words booked = words(mentor, told(mentor, NoticeType.SESSION_BOOKED), Language.ZH);

        assertThat(moved.title()).contains("林晓", "11:00");
        assertThat(moved.text()).contains("11 月 24 日 周二 10:00", "11:00–11:30");
        assertThat(booked.title()).contains("10:00");
        assertThat(booked.text()).as("no time that isn't true any more").doesNotContain("10:00–10:30");
    }

    @Test
    void tellsWhoCancelledAndWhy() {
        bookings.cancel(mentor, booking.id(), "临时出差");

        Notice notice = told(student, NoticeType.SESSION_CANCELLED);
        Words forStudent = words(student, notice, Language.ZH);
        Words forMentor = words(mentor, told(mentor, NoticeType.SESSION_CANCELLED), Language.ZH);

        assertThat(forStudent.title()).startsWith("陈立取消了");
        assertThat(forStudent.text()).contains("临时出差");
        assertThat(forMentor.title()).startsWith("你取消了与林晓");
        assertThat(letter(student, notice).attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.content()).contains("METHOD:CANCEL", "STATUS:CANCELLED"));
    }

    @Test
    void tellsOnceHoweverOftenTheEventArrives() {
        told(student, NoticeType.SESSION_BOOKED);
        BookingMade made = new BookingMade(
                booking.id(),
                mentor.id(),
                student.id(),
                booking.time().start(),
                booking.time().end());
        Happened<BookingMade> again = new Happened<>(Ids.random(), OfficeScene.MONDAY, "system", made);
        long before = mails();

        relay.publishEvent(again);
        relay.publishEvent(again);

        assertThat(mails()).isEqualTo(before + 1);
    }

    @Test
    void saysNothingOfASessionToAnybodyElse() {
        Notice notice = told(student, NoticeType.SESSION_BOOKED);

        Words stranger = words(campus.student(), notice, Language.EN);

        assertThat(stranger.title()).isEqualTo("A session that is no longer here");
        assertThat(stranger.text()).isEmpty();
    }

    private long mails() {
        return template.count(Query.query(Criteria.where("person").is(student.id())), MailDocument.class);
    }

    private Letter letter(Actor reader, Notice notice) {
        return letters.write(
                notice.type(), notice.arguments(), people.find(reader.id()).orElseThrow());
    }

    private Words words(Actor reader, Notice notice, Language language) {
        var zone = people.find(reader.id()).orElseThrow().zone();
        return texts.words(notice.type(), notice.arguments(), texts.reading(reader, language, zone));
    }

    private Notice told(Actor reader, NoticeType type) {
        return Objects.requireNonNull(
                await().until(() -> find(reader, type), Optional::isPresent).orElse(null));
    }

    private Optional<Notice> find(Actor reader, NoticeType type) {
        return inbox.list(reader, 0).notices().stream()
                .filter(notice -> notice.type() == type)
                .findFirst();
    }
}
