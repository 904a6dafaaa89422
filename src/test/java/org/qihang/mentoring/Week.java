package org.qihang.mentoring;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Office hours for tests, such as {@code Week.in("Asia/Kolkata").daily("09:30–18:00")}. */
record Week(ZoneId zone, Map<DayOfWeek, List<Hours>> weekly, Map<LocalDate, List<Hours>> dates) {

    static Week in(String zone) {
        return new Week(ZoneId.of(zone), Map.of(), Map.of());
    }

    Week daily(String... hours) {
        return on(Set.of(DayOfWeek.values()), hours);
    }

    Week on(Set<DayOfWeek> days, String... hours) {
        Map<DayOfWeek, List<Hours>> changed = new EnumMap<>(DayOfWeek.class);
        changed.putAll(weekly);
        days.forEach(day -> changed.put(day, parsed(hours)));
        return new Week(zone, changed, dates);
    }

    Week on(String date, String... hours) {
        Map<LocalDate, List<Hours>> changed = new HashMap<>(dates);
        changed.put(LocalDate.parse(date), parsed(hours));
        return new Week(zone, weekly, changed);
    }

    OfficeHours hours() {
        return new OfficeHours(zone, weekly, dates);
    }

    SlotRules every(int length, int step) {
        return with(SessionKind.of(length, step));
    }

    SlotRules with(SessionKind kind) {
        return SlotRules.of(hours(), kind);
    }

    /** A date on the clock of this zone. */
    TimeRange day(String date) {
        return days(date, 1);
    }

    TimeRange days(String date, int count) {
        LocalDate first = LocalDate.parse(date);
        return new TimeRange(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(count).atStartOfDay(zone).toInstant());
    }

    static TimeRange range(String start, String end) {
        return new TimeRange(Instant.parse(start), Instant.parse(end));
    }

    private static List<Hours> parsed(String... hours) {
        return Arrays.stream(hours)
                .map(each -> each.split("–", -1))
                .map(each -> Hours.of(each[0], each[1]))
                .toList();
    }
}
