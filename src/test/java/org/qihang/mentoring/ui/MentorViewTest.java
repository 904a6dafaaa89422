package org.qihang.mentoring.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.People;
import org.qihang.account.Role;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.learning.Enrolments;
import org.qihang.mentoring.Booking;
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
class MentorViewTest {

    private static final Instant TEN = OfficeScene.TUESDAY_TEN;
    private static final Instant HALF_PAST_TEN = TEN.plus(Duration.ofMinutes(30));

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    Enrolments enrolments;

    @Autowired
    OfficeScene scene;

    @Autowired
    Mentors mentors;

    @Autowired
    People people;

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
    void showsTheMentorAndAWeekOfFreeTimes() {
        Actor mentor = scene.mentor("Chen Li");
        scene.book(campus.student(), mentor, TEN);

        pages.open(campus.student(), MentoringRoutes.mentor(mentor.id()));

        assertThat(pages.text())
                .contains(
                        "Book a session with Chen Li", "Angel investor", "<strong>pricing</strong>", "Tencent Meeting")
                .contains("Shanghai (UTC+8)", "Mon 23 Nov – Sun 29 Nov", "Mon · today", "Choose a time above.")
                .doesNotContain("meeting.tencent.com");
        assertThat(slots())
                .startsWith("Tue 24 Nov 10:30", "Tue 24 Nov 11:00", "Tue 24 Nov 11:30", "Wed 25 Nov 10:00")
                .hasSize(3 + 5 * 4);
        _assertNone(Button.class, spec -> spec.withText("Book this time"));
    }

    @Test
    void aPhoneShowsTheFirstDayThatHasFreeTimesUntilAnotherIsChosen() {
        Actor mentor = scene.mentor();
        pages.open(campus.student(), MentoringRoutes.mentor(mentor.id()));
        assertThat(currentDate()).isEqualTo("Tue 24 Nov");

        go(dates().get(3));

        assertThat(currentDate()).isEqualTo("Thu 26 Nov");
        assertThat(pages.address()).contains("day=2026-11-26");
    }

    @Test
    void theNextWeekIsAnAddressAndTheWindowEnds() {
        Actor mentor = scene.mentor();
        pages.open(campus.student(), MentoringRoutes.mentor(mentor.id()));
        _assertNone(Anchor.class, spec -> spec.withText("Earlier"));

        go(link("Later"));
        assertThat(pages.address()).contains("from=2026-11-30");
        assertThat(slots()).startsWith("Mon 30 Nov 10:00");

        pages.go(MentoringRoutes.mentor(mentor.id()) + "?from=2026-12-21");
        _assertNone(Anchor.class, spec -> spec.withText("Later"));
        go(link("Earlier"));
        assertThat(pages.address()).contains("from=2026-12-14");
    }

    @Test
    void bookingLeadsToTheSession() {
        Actor mentor = scene.mentor("Chen Li");
        Actor student = campus.student();
        pages.open(student, MentoringRoutes.mentor(mentor.id()));

        go(slot("Tue 24 Nov 10:30"));
        assertThat(pages.address()).contains("slot=2026-11-24T02%3A30%3A00Z");
        assertThat(pages.text()).contains("Tue 24 Nov 10:30–11:00 · Shanghai (UTC+8)");
        _setValue(topic(), "How do I price tea?");
        pages.click(button("Book this time"));

        Booking booked = sessions.comingAsStudent(student).getFirst();
        assertThat(booked.time().start()).isEqualTo(HALF_PAST_TEN);
        assertThat(booked.topic()).isEqualTo("How do I price tea?");
        assertThat(pages.address()).isEqualTo(MentoringRoutes.session(booked.id()));
    }

    @Test
    void aSessionCanBeAboutACourseAtHand() {
        CourseId joined = courses.published();
        CourseId atHand = courses.published();
        Actor student = campus.student();
        enrolments.join(student, joined);
        Actor mentor = scene.mentor();

        pages.open(student, MentoringRoutes.mentor(mentor.id(), atHand));
        assertThat(course().getListDataView().getItems().map(CourseOutline::course))
                .containsExactly(joined, atHand);
        go(slot("Tue 24 Nov 10:00"));
        _setValue(topic(), "Lesson 2");
        pages.click(button("Book this time"));

        assertThat(sessions.comingAsStudent(student))
                .extracting(Booking::course)
                .containsExactly(atHand);
    }

    @Test
    void whatWasTypedSurvivesTheChoiceOfAnotherTimeAndAReload() {
        Actor mentor = scene.mentor();
        CourseId course = courses.published();
        pages.open(campus.student(), MentoringRoutes.mentor(mentor.id(), course));
        _setValue(topic(), "Half a thought");

        go(slot("Wed 25 Nov 11:00"));
        assertThat(topic().getValue()).isEqualTo("Half a thought");

        String address = pages.address();
        pages.go("/mentors");
        pages.go(address);
        assertThat(topic().getValue()).isEqualTo("Half a thought");
        assertThat(course().getValue().course()).isEqualTo(course);
        assertThat(pages.text()).contains("Wed 25 Nov 11:00–11:30");
    }

    @Test
    void aTimeThatSomebodyElseTakesGoesWhileThePageIsOpenAndWhatIsTypedStays() {
        Actor mentor = scene.mentor();
        pages.open(campus.student(), MentoringRoutes.mentor(mentor.id()));
        go(slot("Tue 24 Nov 10:30"));
        _setValue(topic(), "Half a thought");
        TextArea field = topic();

        scene.book(campus.student(), mentor, HALF_PAST_TEN);

        pages.await(text -> text.contains("That time isn't free any more"));
        assertThat(slots()).doesNotContain("Tue 24 Nov 10:30").contains("Tue 24 Nov 10:00");
        assertThat(topic()).isSameAs(field).returns("Half a thought", TextArea::getValue);
    }

    @Test
    void aMentorWhoPausesTakesNoMoreBookingsWhileThePageIsOpen() {
        Actor mentor = scene.mentor();
        pages.open(campus.student(), MentoringRoutes.mentor(mentor.id()));
        assertThat(slots()).isNotEmpty();

        mentors.pause(mentor);

        pages.await(text -> slots().isEmpty());
    }

    @Test
    void askingWithoutATopicIsRefusedAtTheField() {
        Actor mentor = scene.mentor();
        Actor student = campus.student();
        pages.open(student, MentoringRoutes.mentor(mentor.id()));
        go(slot("Tue 24 Nov 10:00"));

        pages.click(button("Book this time"));

        assertThat(topic().isInvalid()).isTrue();
        assertThat(topic().getErrorMessage()).startsWith("Say what you want to talk about");
        assertThat(sessions.coming(student)).isEmpty();

        _setValue(topic(), "x".repeat(BookingRequest.LONGEST_TOPIC + 1));
        pages.click(button("Book this time"));

        assertThat(topic().getErrorMessage()).isEqualTo("At most 2,000 characters.");
        assertThat(sessions.coming(student)).isEmpty();
    }

    @Test
    void aTimeThatWasTakenMeanwhileIsRefusedAndAnotherOneBookedWithTheSameWords() {
        Actor mentor = scene.mentor();
        Actor student = campus.student();
        pages.open(student, MentoringRoutes.mentor(mentor.id()));
        go(slot("Tue 24 Nov 10:00"));
        _setValue(topic(), "Pricing");
        scene.book(campus.student(), mentor, TEN);

        pages.click(button("Book this time"));

        assertThat(pages.text()).contains("Somebody has just taken this time").doesNotContain("isn't free any more");
        assertThat(slots()).first().isEqualTo("Tue 24 Nov 10:30");
        _assertNone(Button.class, spec -> spec.withText("Book this time"));
        assertThat(sessions.coming(student)).isEmpty();

        go(slot("Tue 24 Nov 10:30"));
        assertThat(pages.text()).doesNotContain("Somebody has just taken this time");
        pages.click(button("Book this time"));

        assertThat(sessions.coming(student)).extracting(Booking::topic).containsExactly("Pricing");
    }

    @Test
    void aTimeAtWhichTheStudentIsBusyIsRefused() {
        Actor mentor = scene.mentor();
        Actor student = campus.student();
        scene.book(student, scene.mentor("Another"), TEN);
        pages.open(student, MentoringRoutes.mentor(mentor.id()));
        go(slot("Tue 24 Nov 10:00"));
        _setValue(topic(), "Pricing");

        pages.click(button("Book this time"));

        assertThat(pages.text()).contains("You have another session at that time.");
        assertThat(sessions.coming(student)).hasSize(1);
        assertThat(topic().getValue()).isEqualTo("Pricing");
    }

    @Test
    void anAddressWithATimeThatIsGoneSaysSo() {
        Actor mentor = scene.mentor();
        scene.book(campus.student(), mentor, TEN);

        pages.open(campus.student(), MentoringRoutes.mentor(mentor.id()) + "?slot=" + TEN);

        assertThat(pages.text()).contains("That time isn't free any more.");
        _assertNone(Button.class, spec -> spec.withText("Book this time"));
    }

    @Test
    void addressesThatMakeNoSenseShowTheFirstWeek() {
        Actor mentor = scene.mentor();

        pages.open(campus.student(), MentoringRoutes.mentor(mentor.id()) + "?from=1999-01-01&day=x&slot=y&course=%2F");

        assertThat(slots()).startsWith("Tue 24 Nov 10:00");
    }

    @Test
    void bothTimesAreShownWhereTheZonesDiffer() {
        Actor mentor = scene.mentor();
        Actor student = scene.studentIn("Europe/Berlin");
        pages.open(student, MentoringRoutes.mentor(mentor.id()));

        assertThat(slots()).startsWith("Tue 24 Nov 03:00");
        go(slot("Tue 24 Nov 03:00"));

        assertThat(pages.text())
                .contains("Tue 24 Nov 03:00–03:30 · Berlin (UTC+1)")
                .contains("Where your mentor is: Tue 24 Nov 10:00–10:30 · Shanghai (UTC+8)");
    }

    @Test
    void oneZoneIsSaidOnce() {
        Actor mentor = scene.mentor();
        pages.open(campus.student(), MentoringRoutes.mentor(mentor.id()) + "?slot=" + TEN);

        assertThat(pages.text()).contains("Tue 24 Nov 10:00–10:30").doesNotContain("Where your mentor is");
    }

    @Test
    void aWeekWithoutTimesLeadsToTheNextOne() {
        Actor mentor = scene.mentor();
        for (int day = 23; day < 30; day++) {
            mentors.changeDate(mentor, LocalDate.of(2026, 11, day), List.of());
        }
        pages.open(campus.student(), MentoringRoutes.mentor(mentor.id()));
        assertThat(pages.text()).contains("Nothing is free in these seven days.");

        go(link("Go to Mon 30 Nov 10:00"));

        assertThat(slots()).startsWith("Mon 30 Nov 10:00");
    }

    @Test
    void theStudentMovesTheSession() {
        Actor mentor = scene.mentor("Chen Li");
        Actor student = campus.student();
        Booking booking = scene.book(student, mentor, TEN);
        pages.open(student, MentoringRoutes.move(booking));
        assertThat(pages.text()).contains("Another time with Chen Li", "Now at Tue 24 Nov 10:00–10:30");
        _assertNone(TextArea.class);

        go(slot("Tue 24 Nov 11:30"));
        assertThat(pages.text()).contains("New time: Tue 24 Nov 11:30–12:00");
        pages.click(button("Move the session here"));

        assertThat(pages.address()).isEqualTo(MentoringRoutes.session(booking.id()));
        assertThat(sessions.comingAsStudent(student))
                .extracting(moved -> moved.time().start())
                .containsExactly(TEN.plus(Duration.ofMinutes(90)));
    }

    @Test
    void aRefusedMoveLeavesTheSessionWhereItIs() {
        Actor mentor = scene.mentor();
        Actor student = campus.student();
        Booking booking = scene.book(student, mentor, TEN);
        pages.open(student, MentoringRoutes.move(booking));
        go(slot("Tue 24 Nov 10:30"));
        scene.book(campus.student(), mentor, HALF_PAST_TEN);

        pages.click(button("Move the session here"));

        assertThat(pages.text()).contains("Somebody has just taken this time", "Now at Tue 24 Nov 10:00");
        assertThat(sessions.comingAsStudent(student)).containsExactly(booking);
    }

    @Test
    void whatCannotBeMovedIsNotBookedInstead() {
        Actor mentor = scene.mentor();
        Actor student = campus.student();
        Booking foreign = scene.book(campus.student(), mentor, TEN);
        Booking cancelled = bookings.cancel(
                student, scene.book(student, mentor, HALF_PAST_TEN).id(), "");

        for (Booking booking : List.of(foreign, cancelled)) {
            pages.open(student, MentoringRoutes.move(booking));
            assertThat(pages.address()).isEqualTo(MentoringRoutes.session(booking.id()));
            _assertNone(MentorView.class);
        }
    }

    @Test
    void aPausedMentorTakesNone() {
        Actor mentor = scene.mentor();
        mentors.pause(mentor);

        pages.open(campus.student(), MentoringRoutes.mentor(mentor.id()));

        assertThat(pages.text()).contains("takes no new sessions");
        assertThat(slots()).isEmpty();
    }

    @Test
    void mentorsSeeTheirOwnPageButDoNotBookThemselves() {
        Actor mentor = scene.mentor();

        pages.open(mentor, MentoringRoutes.mentor(mentor.id()));

        assertThat(pages.text()).contains("This is how students see you.");
        assertThat(link("To my office hours").getHref()).isEqualTo("/office-hours");
        _assertNone(TextArea.class);
    }

    @Test
    void whoIsNoStudentOnlyLooks() {
        Actor mentor = scene.mentor();
        Actor other = campus.withRole(Role.ORGANIZER);
        people.revoke(Actor.SYSTEM, other.id(), Role.STUDENT, campus.university());

        pages.open(campus.actor(other.id()), MentoringRoutes.mentor(mentor.id()));

        assertThat(pages.text()).contains("Only students book sessions.");
        _assertNone(TextArea.class);
    }

    @Test
    void whoeverIsNoMentorHasNoPage() {
        Actor nobody = campus.student("Nobody");

        pages.open(campus.student(), MentoringRoutes.mentor(nobody.id()));

        _assertNone(MentorView.class);
        assertThat(pages.text()).doesNotContain("Nobody");
    }

    @Test
    void speaksChinese() {
        Actor mentor = scene.mentor("陈立");

        pages.open(campus.student(), Language.ZH, MentoringRoutes.mentor(mentor.id()) + "?slot=" + TEN);

        assertThat(pages.text()).contains("预约陈立", "天使投资人", "腾讯会议", "11 月 24 日 周二 10:00–10:30 · 北京时间 (UTC+8)", "预约这个时段");
    }

    private void go(Anchor link) {
        pages.go(link.getHref());
    }

    private static Anchor slot(String label) {
        return _get(
                Anchor.class, spec -> spec.withAttribute("aria-label", label).withClasses("slot"));
    }

    private static List<String> slots() {
        return _find(Anchor.class, spec -> spec.withClasses("slot")).stream()
                .map(anchor -> anchor.getElement().getAttribute("aria-label"))
                .toList();
    }

    private static List<Anchor> dates() {
        return _find(Anchor.class, spec -> spec.withPredicate(MentorViewTest::isDate));
    }

    private static String currentDate() {
        return _get(
                        Anchor.class,
                        spec -> spec.withPredicate(MentorViewTest::isDate).withAttribute("aria-current", "date"))
                .getElement()
                .getAttribute("aria-label");
    }

    private static boolean isDate(Anchor anchor) {
        return anchor.getParent()
                .filter(parent -> parent.getClassNames().contains("dates"))
                .isPresent();
    }

    private static Anchor link(String text) {
        return _get(Anchor.class, spec -> spec.withText(text));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextArea topic() {
        return _get(TextArea.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<CourseOutline> course() {
        return _get(Select.class);
    }
}
