package org.qihang.mentoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * When a mentor can be met 可约时间, on the clock of the mentor's zone.
 *
 * @param weekly several intervals a day; days without any may be missing
 * @param dates single dates that are different: other hours in place of the weekly ones, or none
 */
public record OfficeHours(ZoneId zone, Map<DayOfWeek, List<Hours>> weekly, Map<LocalDate, List<Hours>> dates) {

    public OfficeHours {
        weekly = Map.copyOf(weekly);
        dates = Map.copyOf(dates);
    }

    public static OfficeHours closed(ZoneId zone) {
        return new OfficeHours(zone, Map.of(), Map.of());
    }

    /** A single date goes before the calendar, and the calendar before the weekday. */
    public List<Hours> on(LocalDate date, DayCalendar calendar) {
        List<Hours> single = dates.get(date);
        return Objects.requireNonNullElseGet(
                single, () -> calendar.follows(date).map(this::on).orElse(List.of()));
    }

    public List<Hours> on(DayOfWeek day) {
        return weekly.getOrDefault(day, List.of());
    }

    public boolean isEmpty() {
        return weekly.values().stream().allMatch(List::isEmpty)
                && dates.values().stream().allMatch(List::isEmpty);
    }
}
