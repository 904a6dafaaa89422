package org.qihang.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.NotAllowed;
import org.qihang.account.People;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.meeting.Place;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class MentorsTest {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

    @Autowired
    Mentors mentors;

    @Autowired
    OfficeScene scene;

    @Autowired
    Campus campus;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @BeforeEach
    void onMonday() {
        clock.set(OfficeScene.MONDAY);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aNewMentorStartsWithUsualValuesAndIsNotListedYet() {
        Actor mentor = scene.mentorWithout("周凯");

        Mentor mine = mentors.mine(mentor);

        assertThat(mine.kind()).isEqualTo(SessionKind.USUAL);
        assertThat(mine.kind().length()).isEqualTo(30);
        assertThat(mine.kind().notice()).isEqualTo(Duration.ofHours(12));
        assertThat(mine.kind().window()).isEqualTo(new BookingWindow.Days(28));
        assertThat(mine.hours().zone()).isEqualTo(Campus.SHANGHAI);
        assertThat(mine.isBookable()).isFalse();
        assertThat(mentors.find(mentor.id())).isEmpty();
        assertThat(listed()).doesNotContain(mentor.id());
    }

    @Test
    void whatAMentorSaysIsKept() {
        Actor mentor = scene.mentor("陈立");
        mentors.changeSessions(mentor, new SessionDraft(45, 60, 24, 14));
        mentors.changeDate(mentor, WEDNESDAY, List.of(new IntervalDraft("14:00", "24:00")));
        mentors.changeDate(mentor, WEDNESDAY.plusDays(1), List.of());

        Mentor kept = mentors.find(mentor.id()).orElseThrow();

        assertThat(kept.profile().headline()).isEqualTo(new Localized("天使投资人", "Angel investor"));
        assertThat(kept.profile().topics()).containsExactly("定价", "股权");
        assertThat(kept.profile().languages()).isEqualTo(Set.of(Language.values()));
        assertThat(kept.hours().on(DayOfWeek.SUNDAY)).containsExactly(Hours.of("10:00", "12:00"));
        assertThat(kept.hours().dates())
                .containsOnly(
                        entry(WEDNESDAY, List.of(Hours.of("14:00", "24:00"))), entry(WEDNESDAY.plusDays(1), List.of()));
        assertThat(kept.place()).isEqualTo(new Place.Link(URI.create("https://meeting.tencent.com/dm/AbC123")));
        assertThat(kept.kind())
                .isEqualTo(SessionKind.USUAL
                        .lasting(45, 60)
                        .withNotice(Duration.ofHours(24))
                        .within(new BookingWindow.Days(14)));
        assertThat(listed()).contains(mentor.id());
    }

    @Test
    void aDateCanFollowItsWeekdayAgain() {
        Actor mentor = scene.mentor();
        mentors.changeDate(mentor, WEDNESDAY, List.of());

        mentors.forgetDate(mentor, WEDNESDAY);

        assertThat(mentors.mine(mentor).hours().dates()).isEmpty();
    }

    @Test
    void whoPausesStaysListedAndTakesNobody() {
        Actor mentor = scene.mentor();

        mentors.pause(mentor);
        assertThat(mentors.find(mentor.id()))
                .get()
                .extracting(Mentor::isBookable)
                .isEqualTo(false);
        assertThat(listed()).contains(mentor.id());

        mentors.resume(mentor);
        assertThat(mentors.find(mentor.id()))
                .get()
                .extracting(Mentor::isBookable)
                .isEqualTo(true);
    }

    @Test
    void onlyMentorsHaveOfficeHours() {
        Actor student = campus.student();

        assertThatThrownBy(() -> mentors.mine(student)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> mentors.pause(student)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> mentors.changeWeek(student, OfficeScene.everyDay("10:00", "12:00")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoIsNoMentorAnyMoreIsNotFound() {
        Actor mentor = scene.mentor();

        people.revoke(Actor.SYSTEM, mentor.id(), Role.MENTOR, campus.university());

        assertThat(mentors.find(mentor.id())).isEmpty();
        assertThat(listed()).doesNotContain(mentor.id());
    }

    @Test
    void wrongHoursAreToldAtTheirDay() {
        Actor mentor = scene.mentor();
        WeekDraft wrong = new WeekDraft(
                "Asia/Beijing",
                Map.of(
                        DayOfWeek.MONDAY, List.of(new IntervalDraft("12:00", "10:00")),
                        DayOfWeek.TUESDAY, List.of(new IntervalDraft("9 Uhr", "10:00")),
                        DayOfWeek.WEDNESDAY,
                                List.of(new IntervalDraft("13:00", "15:00"), new IntervalDraft("10:00", "13:30")),
                        DayOfWeek.THURSDAY,
                                List.of(new IntervalDraft("10:00", "12:00"), new IntervalDraft("12:00", "14:00")),
                        DayOfWeek.FRIDAY, List.of(new IntervalDraft("23:00", "24:01"))));

        assertThat(problems(() -> mentors.changeWeek(mentor, wrong)))
                .containsOnly(
                        entry("zone", "mentoring.problem.zone"),
                        entry("MONDAY", "mentoring.problem.endsBeforeStart"),
                        entry("TUESDAY", "mentoring.problem.noTime"),
                        entry("WEDNESDAY", "mentoring.problem.overlap"),
                        entry("FRIDAY", "mentoring.problem.noTime"));
        assertThat(mentors.mine(mentor).hours().on(DayOfWeek.MONDAY)).containsExactly(Hours.of("10:00", "12:00"));
    }

    @Test
    void hoursAreReadAsPeopleTypeThem() {
        Actor mentor = scene.mentor();

        mentors.changeWeek(
                mentor,
                new WeekDraft(
                        "America/New_York",
                        Map.of(
                                DayOfWeek.MONDAY,
                                List.of(
                                        new IntervalDraft("19：00", "24:00"),
                                        new IntervalDraft(" 9:05", "10:00 "),
                                        new IntervalDraft("", "")))));

        OfficeHours hours = mentors.mine(mentor).hours();
        assertThat(hours.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(hours.on(DayOfWeek.MONDAY)).containsExactly(Hours.of("09:05", "10:00"), Hours.of("19:00", "24:00"));
        assertThat(hours.on(DayOfWeek.TUESDAY)).isEmpty();
    }

    @Test
    void everythingElseThatIsWrongIsToldAtItsField() {
        Actor mentor = scene.mentor();

        assertThat(problems(() -> mentors.changeSessions(mentor, new SessionDraft(5, null, 1_000, 0))))
                .containsOnlyKeys("length", "step", "notice", "window");
        assertThat(problems(() -> mentors.changeDate(mentor, WEDNESDAY.minusDays(3), List.of())))
                .containsOnlyKeys("date");
        assertThat(problems(() -> mentors.changeDate(mentor, WEDNESDAY, List.of(new IntervalDraft("10:00", "10:00")))))
                .containsOnlyKeys("hours");
        assertThat(problems(() -> mentors.meetAtLink(mentor, "http://zoom.us/j/1")))
                .containsOnlyKeys("link");
        assertThat(problems(() -> mentors.meetInRoom(mentor, "  "))).containsOnlyKeys("room");
        assertThat(problems(() -> mentors.meetInJitsi(mentor))).containsOnlyKeys("");
        assertThat(problems(() -> mentors.changeProfile(
                        mentor,
                        new MentorProfile(
                                Localized.EMPTY,
                                new Localized("x".repeat(5_001), ""),
                                List.of("t".repeat(41)),
                                Set.of()))))
                .containsOnlyKeys("headline", "text", "topics", "languages");
    }

    private List<PersonId> listed() {
        return mentors.directory().stream()
                .map(listing -> listing.mentor().id())
                .toList();
    }

    private static Map<String, String> problems(ThrowingCallable command) {
        Rejected rejected = Objects.requireNonNull(catchThrowableOfType(Rejected.class, command));
        return rejected.problems().stream()
                .collect(java.util.stream.Collectors.toMap(Rejected.Problem::field, Rejected.Problem::textKey));
    }
}
