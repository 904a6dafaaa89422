package org.qihang.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Exact lists, in UTC. */
class SlotsTest {

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Instant LONG_BEFORE = Instant.parse("2020-01-01T00:00:00Z");

    @Nested
    class TheGrid {

        @Test
        void startsAtRoundTimesAndLeavesOutThePast() {
            Week week = Week.in("UTC").daily("00:00–24:00");
            Instant now = Instant.parse("2021-06-20T11:59:59Z");
            SlotRules hourly = week.every(60, 60);

            assertThat(starts(hourly, now, week.day("2021-06-20")))
                    .hasSize(12)
                    .startsWith("12:00")
                    .endsWith("23:00");
            assertThat(starts(hourly, now, week.day("2021-06-21"))).hasSize(24);
        }

        @Test
        void isNotMovedByNotice() {
            Week week = Week.in("UTC").daily("00:00–24:00");
            Instant now = Instant.parse("2021-06-20T11:59:59Z");
            SlotRules noticed = week.with(SessionKind.of(60, 60).withNotice(Duration.ofMinutes(1_500)));

            assertThat(starts(noticed, now, week.day("2021-06-20"))).isEmpty();
            assertThat(starts(noticed, now, week.day("2021-06-21")))
                    .hasSize(11)
                    .startsWith("13:00")
                    .endsWith("23:00");
        }

        @Test
        void leavesTheRestOfTheHoursUnused() {
            Week quarterShort = Week.in("UTC").daily("00:00–23:45");
            Week odd = Week.in("UTC").daily("07:22–08:00");

            assertThat(starts(quarterShort.every(20, 20), LONG_BEFORE, quarterShort.day("2020-06-20")))
                    .hasSize(71)
                    .endsWith("23:20");
            assertThat(starts(odd.every(8, 8), LONG_BEFORE, odd.day("2020-06-20")))
                    .containsExactly("07:22", "07:30", "07:38", "07:46");
        }

        @Test
        void fitsThirtySixSessionsOfFortyMinutesIntoADay() {
            Week week = Week.in("UTC").on("2020-06-20", "00:00–24:00");

            assertThat(starts(week.every(40, 40), LONG_BEFORE, week.day("2020-06-20")))
                    .hasSize(36);
        }

        @Test
        void mergesHoursThatOverlapInEitherOrder() {
            Week one = Week.in("UTC").daily("11:00–13:00", "11:15–13:00");
            Week other = Week.in("UTC").daily("11:15–13:00", "11:00–13:00");

            assertThat(starts(one.every(45, 45), LONG_BEFORE, one.day("2020-06-20")))
                    .isEqualTo(starts(other.every(45, 45), LONG_BEFORE, other.day("2020-06-20")))
                    .containsExactly("11:00", "11:45");
        }

        @Test
        void beginsAnewAfterABusyTimeAtARoundTimeOrPacked() {
            Week week = Week.in("America/Los_Angeles").on("2023-06-13", "08:00–12:30");
            List<TimeRange> busy = List.of(Week.range("2023-06-13T17:00:00Z", "2023-06-13T17:10:00Z"));
            SessionKind hour = SessionKind.of(60, 60);

            assertThat(localStarts(week.with(hour), busy, week.day("2023-06-13")))
                    .containsExactly("08:00", "09:00", "11:00");
            assertThat(localStarts(week.with(hour.asPacked()), busy, week.day("2023-06-13")))
                    .containsExactly("08:00", "09:00", "10:15", "11:15");
        }

        @Test
        void beginsAnewAfterABookingAndAsBeforeWhenItIsCancelled() {
            Week week = Week.in("Asia/Kolkata").daily("09:30–18:00");
            Taken booked = Taken.at(Week.range("2023-06-13T04:00:00Z", "2023-06-13T04:15:00Z"));
            SlotRules rules = week.every(45, 45);

            assertThat(starts(rules, List.of(booked), LONG_BEFORE.plus(Duration.ofDays(1200)), week.day("2023-06-13")))
                    .hasSize(11)
                    .startsWith("04:15", "05:00")
                    .endsWith("11:45");
            assertThat(starts(rules, List.of(), LONG_BEFORE.plus(Duration.ofDays(1200)), week.day("2023-06-13")))
                    .hasSize(11)
                    .startsWith("04:00", "04:45")
                    .endsWith("11:30");
        }

        @Test
        void isRoundOnTheMentorsClockNotOnUtc() {
            Week week = Week.in("Asia/Kolkata").on("2020-06-13", "09:30–18:00");

            assertThat(starts(week.every(30, 120), LONG_BEFORE, week.day("2020-06-13")))
                    .containsExactly("04:30", "06:30", "08:30", "10:30");
        }

        @Test
        void isMovedByTheOffset() {
            Week week = Week.in("Asia/Kolkata").on("2020-06-13", "09:30–18:00");
            SlotRules rules = week.with(SessionKind.of(25, 30).withOffset(5));

            assertThat(starts(rules, LONG_BEFORE, week.day("2020-06-13")))
                    .hasSize(17)
                    .startsWith("04:05", "04:35")
                    .endsWith("12:05");
        }

        @Test
        void goesOnOverMidnight() {
            Week week = Week.in("Europe/London").on("2023-06-13", "23:00–24:00").on("2023-06-14", "00:00–00:30");
            SlotRules rules = SlotRules.of(week.hours(), SessionKind.of(45, 45));

            assertThat(Slots.free(rules, List.of(), List.of(), week.day("2023-06-13")))
                    .containsExactly(Week.range("2023-06-13T22:00:00Z", "2023-06-13T23:30:00Z"));
            assertThat(Slots.free(rules, List.of(), List.of(), week.day("2023-06-14")))
                    .containsExactly(Week.range("2023-06-13T22:00:00Z", "2023-06-13T23:30:00Z"));
            Instant now = Instant.parse("2023-06-01T00:00:00Z");
            assertThat(starts(rules, now, week.days("2023-06-13", 2))).containsExactly("22:00", "22:45");
            assertThat(starts(rules, now, week.day("2023-06-14"))).isEmpty();
        }

        @Test
        void startsAnewEachMondayWhereHoursNeverEnd() {
            Week week = Week.in("UTC").daily("00:00–24:00");
            SlotRules rules = week.every(50, 50);

            assertThat(starts(rules, LONG_BEFORE, week.day("2020-06-15"))).startsWith("00:00", "00:50");
            assertThat(starts(rules, LONG_BEFORE, week.day("2020-06-16"))).startsWith("00:10", "01:00");
            assertThat(starts(rules, LONG_BEFORE, week.day("2020-06-22"))).startsWith("00:00", "00:50");
        }
    }

    @Nested
    class WhatTakesSlotsAway {

        @Test
        void aLimitADayCountsByTheMentorsDate() {
            Week week = Week.in("Asia/Shanghai").daily("06:00–22:00");
            SlotRules rules = week.with(SessionKind.of(60, 60).atMost(1, 0));
            Taken made = Taken.at(Week.range("2020-06-15T23:00:00Z", "2020-06-16T00:00:00Z"));
            TimeRange dayInPagoPago = Week.in("Pacific/Pago_Pago").day("2020-06-15");

            assertThat(starts(rules, List.of(made), LONG_BEFORE, week.day("2020-06-16")))
                    .isEmpty();
            assertThat(Slots.offered(rules, List.of(made), List.of(), LONG_BEFORE, dayInPagoPago))
                    .isNotEmpty()
                    .noneMatch(slot -> week.day("2020-06-16").contains(slot));
            assertThat(starts(rules, List.of(made), LONG_BEFORE, week.day("2020-06-17")))
                    .hasSize(16);
        }

        @Test
        void aLimitAWeekCountsFromMonday() {
            Week week = Week.in("Asia/Shanghai").daily("09:00–10:00");
            SlotRules rules = week.with(SessionKind.of(60, 60).atMost(0, 1));
            Taken onSunday = Taken.at(Week.range("2020-06-21T01:00:00Z", "2020-06-21T02:00:00Z"));

            assertThat(starts(rules, List.of(onSunday), LONG_BEFORE, week.days("2020-06-15", 7)))
                    .isEmpty();
            assertThat(starts(rules, List.of(onSunday), LONG_BEFORE, week.days("2020-06-22", 7)))
                    .hasSize(7);
        }

        @Test
        void aWindowOfWorkingDaysRollsOverTheWeekend() {
            Week week = Week.in("UTC").daily("09:00–10:00");
            SlotRules rules = week.with(SessionKind.of(60, 60).within(new BookingWindow.WorkingDays(2)));
            Instant friday = Instant.parse("2024-05-31T00:00:00Z");

            assertThat(dates(rules, friday, week.days("2024-05-31", 14)))
                    .containsExactly("2024-05-31", "2024-06-01", "2024-06-02", "2024-06-03", "2024-06-04");
        }

        @Test
        void aWindowEndsWithItsLastDate() {
            Week week = Week.in("UTC").daily("09:00–10:00");
            Instant now = Instant.parse("2024-05-31T00:00:00Z");
            SessionKind kind = SessionKind.of(60, 60);

            assertThat(dates(week.with(kind.within(new BookingWindow.Days(1))), now, week.days("2024-05-31", 14)))
                    .containsExactly("2024-05-31", "2024-06-01");
            assertThat(dates(
                            week.with(kind.within(new BookingWindow.Until(LocalDate.parse("2024-06-01")))),
                            now,
                            week.days("2024-05-31", 14)))
                    .containsExactly("2024-05-31", "2024-06-01");
        }

        @Test
        void theNoticeIsLongEnoughToTheMinute() {
            Week week = Week.in("UTC").daily("09:00–11:00");
            SlotRules rules = week.with(SessionKind.of(60, 60).withNotice(Duration.ofHours(12)));

            assertThat(starts(rules, Instant.parse("2024-05-30T21:00:00Z"), week.day("2024-05-31")))
                    .containsExactly("09:00", "10:00");
            assertThat(starts(rules, Instant.parse("2024-05-30T21:00:01Z"), week.day("2024-05-31")))
                    .containsExactly("10:00");
        }

        @Test
        void buffersOfNeighboursAddUpAndMayLieOutsideTheHours() {
            Week week = Week.in("UTC").on("2020-06-15", "09:00–12:00");
            SlotRules rules =
                    week.with(SessionKind.of(30, 30).withBuffers(5, 10).asPacked());
            Taken withBuffers = new Taken(Week.range("2020-06-15T10:00:00Z", "2020-06-15T10:30:00Z"), 5, 10);

            assertThat(starts(rules, List.of(), LONG_BEFORE, week.day("2020-06-15")))
                    .containsExactly("09:00", "09:30", "10:00", "10:30", "11:00", "11:30");
            assertThat(starts(rules, List.of(withBuffers), LONG_BEFORE, week.day("2020-06-15")))
                    .containsExactly("09:00", "10:45", "11:15");
        }

        @Test
        void busyTimesBringNoBuffersOfTheirOwn() {
            Week week = Week.in("UTC").on("2020-06-15", "09:00–12:00");
            SlotRules rules = week.with(SessionKind.of(30, 30).withBuffers(0, 30));
            List<TimeRange> busy = List.of(Week.range("2020-06-15T10:30:00Z", "2020-06-15T11:00:00Z"));

            assertThat(Slots.offered(rules, List.of(), busy, LONG_BEFORE, week.day("2020-06-15")))
                    .extracting(slot -> utc(slot.start()))
                    .containsExactly("09:00", "09:30", "11:00", "11:30");
        }
    }

    @Nested
    class SingleDates {

        @Test
        void takeOtherHoursOrNone() {
            Week week = Week.in("America/New_York")
                    .on(WORKDAYS, "08:00–17:00")
                    .on("2023-06-13", "10:00–15:00")
                    .on("2023-06-15", "00:00–00:00")
                    .on("2023-06-16");
            SlotRules rules = week.every(60, 60);

            assertThat(ranges(rules, week.day("2023-06-13"))).containsExactly("14:00–19:00");
            assertThat(ranges(rules, week.day("2023-06-14"))).containsExactly("12:00–21:00");
            assertThat(ranges(rules, week.days("2023-06-15", 2))).isEmpty();
        }

        @Test
        void followTheWeekdayThatTheCalendarNames() {
            Week week = Week.in("Asia/Shanghai").on(WORKDAYS, "14:00–16:00");
            LocalDate worked = LocalDate.parse("2026-02-14");
            LocalDate off = LocalDate.parse("2026-02-16");
            DayCalendar springFestival = date -> date.equals(worked)
                    ? Optional.of(DayOfWeek.MONDAY)
                    : Optional.of(date.getDayOfWeek()).filter(day -> !date.equals(off));
            SlotRules rules = new SlotRules(week.hours(), SessionKind.of(60, 60), springFestival);

            assertThat(ranges(rules, week.day("2026-02-14"))).containsExactly("06:00–08:00");
            assertThat(ranges(rules, week.day("2026-02-16"))).isEmpty();
        }
    }

    @Nested
    class WhenClocksChange {

        @Test
        void hoursFollowTheClock() {
            Week week = Week.in("America/New_York").daily("13:00–18:00");

            assertThat(ranges(week.every(60, 60), week.day("2026-03-07"))).containsExactly("18:00–23:00");
            assertThat(ranges(week.every(60, 60), week.day("2026-03-08"))).containsExactly("17:00–22:00");
        }

        @Test
        void skippedHoursDontExist() {
            Week week = Week.in("America/New_York").on("2026-03-08", "01:00–04:00");
            Week inside = Week.in("America/New_York").on("2026-03-08", "02:00–03:00");

            assertThat(starts(week.every(30, 30), Instant.parse("2026-03-01T00:00:00Z"), week.day("2026-03-08")))
                    .containsExactly("06:00", "06:30", "07:00", "07:30");
            assertThat(ranges(inside.every(30, 30), inside.day("2026-03-08"))).isEmpty();
        }

        @Test
        void doubledHoursExistTwice() {
            Week week = Week.in("America/New_York").on("2026-11-01", "00:30–02:30");

            assertThat(starts(week.every(30, 30), Instant.parse("2026-10-20T00:00:00Z"), week.day("2026-11-01")))
                    .containsExactly("04:30", "05:00", "05:30", "06:00", "06:30", "07:00");
        }

        @Test
        void halfAnHourMayBeSkipped() {
            Week week = Week.in("Australia/Lord_Howe").on("2026-10-04", "01:30–03:00");

            assertThat(Slots.offered(
                            week.every(30, 30),
                            List.of(),
                            List.of(),
                            Instant.parse("2026-10-01T00:00:00Z"),
                            week.day("2026-10-04")))
                    .extracting(TimeRange::start)
                    .containsExactly(Instant.parse("2026-10-03T15:00:00Z"), Instant.parse("2026-10-03T15:30:00Z"));
        }

        @Test
        void theGridIsRoundedUpOnTheClockThatIsGoingBack() {
            Week week = Week.in("America/New_York").on("2026-11-01", "00:00–04:00");
            List<TimeRange> busy = List.of(Week.range("2026-11-01T04:00:00Z", "2026-11-01T05:10:00Z"));

            assertThat(localStarts(week.every(60, 60), busy, week.day("2026-11-01")))
                    .containsExactly("01:00", "02:00", "03:00");
            assertThat(Slots.offered(
                            week.every(60, 60),
                            List.of(),
                            busy,
                            LONG_BEFORE.plus(Duration.ofDays(2490)),
                            week.day("2026-11-01")))
                    .extracting(slot -> utc(slot.start()))
                    .containsExactly("06:00", "07:00", "08:00");
        }

        @Test
        void oneMomentHasManyNames() {
            Week shanghai = Week.in("Asia/Shanghai").on("2026-05-06", "09:00–10:00");
            TimeRange slot = Slots.offered(
                            shanghai.every(60, 60),
                            List.of(),
                            List.of(),
                            Instant.parse("2026-05-01T00:00:00Z"),
                            shanghai.day("2026-05-06"))
                    .getFirst();

            assertThat(slot.start().atZone(ZoneId.of("America/Los_Angeles")).toLocalDateTime())
                    .hasToString("2026-05-05T18:00");
        }

        @Test
        void theDistanceBetweenTwoZonesChangesWithOneOfThem() {
            Week evenings = Week.in("Asia/Shanghai").daily("19:00–20:00");
            Instant now = Instant.parse("2026-03-20T00:00:00Z");

            assertThat(Slots.offered(evenings.every(60, 60), List.of(), List.of(), now, evenings.days("2026-03-28", 3)))
                    .extracting(slot -> slot.start()
                            .atZone(ZoneId.of("Europe/London"))
                            .toLocalDateTime()
                            .toString())
                    .containsExactly("2026-03-28T11:00", "2026-03-29T12:00", "2026-03-30T12:00");
        }
    }

    @Test
    void aGroupMeetsWhereAllHaveTime() {
        List<TimeRange> group = TimeRanges.intersect(
                TimeRanges.intersect(
                        List.of(hours(9, 0, 12, 0), hours(14, 0, 17, 0)),
                        List.of(hours(10, 0, 13, 0), hours(15, 0, 18, 0))),
                List.of(hours(11, 0, 12, 30), hours(15, 30, 16, 30)));

        assertThat(group).containsExactly(hours(11, 0, 12, 0), hours(15, 30, 16, 30));
    }

    private static TimeRange hours(int fromHour, int fromMinute, int toHour, int toMinute) {
        Instant midnight = Instant.parse("2020-06-15T00:00:00Z");
        return new TimeRange(
                midnight.plus(Duration.ofMinutes(fromHour * 60L + fromMinute)),
                midnight.plus(Duration.ofMinutes(toHour * 60L + toMinute)));
    }

    private static List<String> starts(SlotRules rules, Instant now, TimeRange asked) {
        return starts(rules, List.of(), now, asked);
    }

    private static List<String> starts(SlotRules rules, List<Taken> taken, Instant now, TimeRange asked) {
        return Slots.offered(rules, taken, List.of(), now, asked).stream()
                .map(slot -> utc(slot.start()))
                .toList();
    }

    private static List<String> localStarts(SlotRules rules, List<TimeRange> busy, TimeRange asked) {
        return Slots.offered(rules, List.of(), busy, asked.start().minus(Duration.ofDays(7)), asked).stream()
                .map(slot ->
                        slot.start().atZone(rules.hours().zone()).toLocalTime().toString())
                .toList();
    }

    private static List<String> dates(SlotRules rules, Instant now, TimeRange asked) {
        return Slots.offered(rules, List.of(), List.of(), now, asked).stream()
                .map(slot ->
                        slot.start().atZone(rules.hours().zone()).toLocalDate().toString())
                .toList();
    }

    private static List<String> ranges(SlotRules rules, TimeRange asked) {
        return Slots.free(rules, List.of(), List.of(), asked).stream()
                .map(range -> utc(range.start()) + "–" + utc(range.end()))
                .toList();
    }

    private static String utc(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(ZoneId.of("UTC")));
    }
}
