package org.qihang.mentoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A mentor's slots on one date of the calendar of whoever looks.
 *
 * @param date on that calendar
 */
public record OfferedDay(LocalDate date, List<TimeRange> slots, State state) {

    /** Why a day has no slots, where it has none. */
    public enum State {
        OPEN,
        /** No office hours. */
        CLOSED,
        /** All are taken. */
        FULL,
        /** What is left is over, or too near. */
        TOO_SOON,
        /** Not yet bookable. */
        TOO_FAR
    }

    static OfferedDay of(Mentor mentor, List<Taken> taken, Instant now, LocalDate date, TimeRange day) {
        if (!mentor.isBookable()) {
            return new OfferedDay(date, List.of(), State.CLOSED);
        }
        List<TimeRange> slots = Slots.offered(mentor.rules(), taken, List.of(), now, day);
        return new OfferedDay(date, slots, slots.isEmpty() ? reason(mentor, taken, now, day) : State.OPEN);
    }

    private static State reason(Mentor mentor, List<Taken> taken, Instant now, TimeRange day) {
        if (Slots.grid(mentor.rules(), List.of(), List.of(), day).isEmpty()) {
            return State.CLOSED;
        }
        if (!day.end().isAfter(now)) {
            return State.TOO_SOON;
        }
        List<TimeRange> free = Slots.grid(mentor.rules(), taken, List.of(), day);
        if (free.isEmpty()) {
            return State.FULL;
        }
        Duration notice = mentor.kind().notice();
        boolean near = free.stream().allMatch(slot -> slot.start().isBefore(now.plus(notice)));
        return near ? State.TOO_SOON : window(mentor, now, free);
    }

    private static State window(Mentor mentor, Instant now, List<TimeRange> free) {
        var zone = mentor.hours().zone();
        LocalDate last = mentor.kind().window().lastDate(now.atZone(zone).toLocalDate(), DayCalendar.PLAIN);
        boolean far = free.stream()
                .allMatch(slot -> slot.start().atZone(zone).toLocalDate().isAfter(last));
        return far ? State.TOO_FAR : State.FULL;
    }
}
