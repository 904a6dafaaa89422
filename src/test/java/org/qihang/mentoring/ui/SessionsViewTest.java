package org.qihang.mentoring.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Role;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.BookingRequest;
import org.qihang.mentoring.Bookings;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.OfficeScene;
import org.qihang.mentoring.Sessions;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class SessionsViewTest {

    private static final Instant TEN = OfficeScene.TUESDAY_TEN;

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    OfficeScene scene;

    @Autowired
    Mentors mentors;

    @Autowired
    Bookings bookings;

    @Autowired
    Sessions sessions;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set(OfficeScene.MONDAY);
    }

    @AfterEach
    void close() {
        pages.close();
        clock.reset();
    }

    @Test
    void aBookingAndItsCancellationShowWhileThePageIsOpen() {
        Actor mentor = scene.mentor();
        Actor student = campus.student();
        pages.open(mentor, "/sessions");
        assertThat(pages.text()).contains("No session ahead");

        scene.book(student, mentor, TEN);
        pages.await(text -> text.contains("Tue 24 Nov 10:00"));

        bookings.cancel(student, sessions.comingAsStudent(student).getFirst().id(), "");
        pages.await(text -> text.contains("No session ahead"));
    }

    @Test
    void whoHasNoSessionIsLedToTheMentors() {
        pages.open(campus.student(), "/sessions");

        assertThat(pages.text()).contains("No session ahead");
        assertThat(link("Find a mentor").getHref()).isEqualTo("/mentors");
        _assertNone(Anchor.class, spec -> spec.withText("To my office hours"));

        pages.go("/sessions?show=past");
        assertThat(pages.text()).contains("Nothing here yet");
    }

    @Test
    void aMentorWithoutSessionsIsLedToTheirOfficeHours() {
        pages.open(campus.withRole(Role.MENTOR), "/sessions");

        assertThat(link("To my office hours").getHref()).isEqualTo("/office-hours");
    }

    @Test
    void theStudentSeesWhenWithWhomAboutWhatAndWhere() {
        Actor mentor = scene.mentor("Chen Li");
        Actor student = campus.student();
        CourseId course = courses.published();
        Booking booking = bookings.book(
                student, new BookingRequest(BookingId.random(), mentor.id(), TEN, "Pricing\nof tea", course));

        pages.open(student, "/sessions");

        assertThat(pages.text())
                .contains("With Chen Li", "Booked", "Tue 24 Nov 10:00–10:30 · Shanghai (UTC+8)")
                .contains("Pricing\nof tea", "Tencent Meeting")
                .doesNotContain("You are the mentor", "Where Chen Li is");
        assertThat(link("Course: Tea on campus").getHref()).isEqualTo(CourseRoutes.course(course));
        assertThat(link("Join online").getHref()).isEqualTo("https://meeting.tencent.com/dm/AbC123");
        assertThat(link("Another time").getHref()).isEqualTo(MentoringRoutes.move(booking));
        assertThat(link("Calendar file").getHref()).isEqualTo(MentoringRoutes.calendarFile(booking.id()));
    }

    @Test
    void theMentorSeesTheStudentAndMovesNothing() {
        Actor mentor = scene.mentor("Chen Li");
        scene.book(scene.studentIn("Europe/Berlin"), mentor, TEN);

        pages.open(mentor, "/sessions");

        assertThat(pages.text())
                .contains("With Lin Xiao", "You are the mentor", "Tue 24 Nov 10:00–10:30")
                .contains("Where Lin Xiao is: Tue 24 Nov 03:00–03:30 · Berlin (UTC+1)");
        _assertNone(Anchor.class, spec -> spec.withText("Another time"));
        assertThat(button("Cancel").isVisible()).isTrue();
    }

    @Test
    void whoeverIsBothSeesBothInTheOrderOfTime() {
        Actor one = scene.mentor("One");
        Actor other = scene.mentor("Other");
        scene.book(campus.student("Guest"), one, TEN.plus(Duration.ofMinutes(30)));
        scene.book(one, other, TEN);

        pages.open(one, "/sessions");

        assertThat(_find(SessionCard.class))
                .extracting(card -> card.getElement().getTextRecursively())
                .satisfiesExactly(
                        first -> assertThat(first).contains("With Other"),
                        second -> assertThat(second).contains("With Guest", "You are the mentor"));
    }

    @Test
    void aRoomIsToldInWords() {
        Actor mentor = scene.mentor();
        mentors.meetInRoom(mentor, "Building B, 301");
        Actor student = campus.student();
        scene.book(student, mentor, TEN);

        pages.open(student, "/sessions");

        assertThat(pages.text()).contains("Building B, 301");
        _assertNone(Anchor.class, spec -> spec.withText("Join online"));
    }

    @Test
    void theWayInBecomesTheNextStepWhenItIsTime() {
        Actor mentor = scene.mentor();
        Actor student = campus.student();
        scene.book(student, mentor, TEN);
        pages.open(student, "/sessions");
        assertThat(link("Join online").getClassNames()).doesNotContain("go");

        clock.set(TEN.minus(Duration.ofMinutes(30)));
        pages.go("/sessions?");

        assertThat(link("Join online").getClassNames()).contains("go");
    }

    @Test
    void aSessionThatHasBegunIsNowAndStays() {
        Actor mentor = scene.mentor();
        Actor student = campus.student();
        scene.book(student, mentor, TEN);
        clock.set(TEN.plus(Duration.ofMinutes(10)));

        pages.open(student, "/sessions");

        assertThat(pages.text()).contains("Now");
        assertThat(link("Join online")).isNotNull();
        _assertNone(Button.class, spec -> spec.withText("Cancel"));
        _assertNone(Anchor.class, spec -> spec.withText("Another time"));
    }

    @Test
    void whatIsOverIsPastAndHasNoWayIn() {
        Actor mentor = scene.mentor("Chen Li");
        Actor student = campus.student();
        scene.book(student, mentor, TEN);
        clock.set(TEN.plus(Duration.ofMinutes(30)));

        pages.open(student, "/sessions");
        assertThat(pages.text()).contains("No session ahead");
        pages.go("/sessions?show=past");

        assertThat(pages.text()).contains("With Chen Li", "Over");
        _assertNone(Anchor.class, spec -> spec.withText("Join online"));
        _assertNone(Anchor.class, spec -> spec.withText("Calendar file"));

        clock.set(Instant.parse("2027-01-10T00:00:00Z"));
        pages.go("/sessions?show=past&");
        assertThat(pages.text()).contains("24 Nov 2026 10:00–10:30");
    }

    @Test
    void theStudentCancelsWithoutAReason() {
        Actor mentor = scene.mentor();
        Actor student = campus.student();
        Booking booking = scene.book(student, mentor, TEN);
        pages.open(student, "/sessions");

        pages.click(button("Cancel"));
        assertThat(pages.text()).contains("the time becomes free for others");
        pages.click(button("Cancel the session"));

        assertThat(sessions.coming(student)).isEmpty();
        assertThat(pages.address()).isEqualTo(MentoringRoutes.session(booking.id()));
        assertThat(pages.text()).contains("Cancelled by you");
        _assertNone(Button.class, spec -> spec.withText("Cancel"));
    }

    @Test
    void askedWhetherToCancelOneCanStay() {
        Actor student = campus.student();
        scene.book(student, scene.mentor(), TEN);
        pages.open(student, "/sessions");

        pages.click(button("Cancel"));
        pages.click(button("Keep it"));

        _assertNone(TextArea.class);
        assertThat(sessions.coming(student)).hasSize(1);
    }

    @Test
    void theMentorOwesAReasonWhichTheStudentReads() {
        Actor mentor = scene.mentor("Chen Li");
        Actor student = campus.student();
        Booking booking = scene.book(student, mentor, TEN);
        pages.open(mentor, MentoringRoutes.session(booking.id()));
        pages.click(button("Cancel"));

        pages.click(button("Cancel the session"));
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Tell the student why.");
        assertThat(sessions.coming(mentor)).hasSize(1);

        _setValue(_get(TextArea.class), "x".repeat(Bookings.LONGEST_REASON + 1));
        pages.click(button("Cancel the session"));
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("At most 500 characters.");

        _setValue(_get(TextArea.class), "I am ill.");
        pages.click(button("Cancel the session"));
        assertThat(sessions.coming(mentor)).isEmpty();

        pages.open(student, MentoringRoutes.session(booking.id()));
        assertThat(pages.text()).contains("Cancelled by Chen Li: I am ill.");
    }

    @Test
    void cancellingWhatHasBegunMeanwhileIsRefused() {
        Actor student = campus.student();
        Booking booking = scene.book(student, scene.mentor(), TEN);
        pages.open(student, MentoringRoutes.session(booking.id()));
        pages.click(button("Cancel"));
        clock.set(TEN);

        pages.click(button("Cancel the session"));

        assertThat(pages.text()).contains("This session has begun.");
        assertThat(sessions.find(student, booking.id())).contains(booking);
    }

    @Test
    void anAddressShowsOneSessionAlone() {
        Actor mentor = scene.mentor();
        Actor student = campus.student();
        scene.book(student, mentor, TEN);
        Booking second = scene.book(student, mentor, TEN.plus(Duration.ofMinutes(30)));

        pages.open(student, MentoringRoutes.session(second.id()));

        assertThat(_get(SessionCard.class).session()).isEqualTo(second.id());
        assertThat(link("All my sessions").getHref()).isEqualTo("/sessions");
    }

    @Test
    void anothersSessionIsNotThere() {
        Booking foreign = scene.book(campus.student(), scene.mentor("Chen Li"), TEN);

        for (String id : List.of(foreign.id().value(), "nonsense/..")) {
            pages.open(campus.student(), "/sessions?session=" + id);
            assertThat(pages.text())
                    .contains("There is no such session of yours.")
                    .doesNotContain("Chen Li");
            _assertNone(SessionCard.class);
        }
    }

    @Test
    void isForPeopleWhoAreSignedIn() {
        pages.openSignedOut("/sessions");

        _assertNone(SessionsView.class);
    }

    @Test
    void speaksChinese() {
        Actor student = campus.student();
        scene.book(student, scene.mentor("陈立"), TEN);

        pages.open(student, Language.ZH, "/sessions");

        assertThat(pages.text()).contains("与陈立", "已约好", "11 月 24 日 周二 10:00–10:30 · 北京时间", "改时间", "日历文件");
    }

    private static Anchor link(String text) {
        return _get(Anchor.class, spec -> spec.withText(text));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
