package org.qihang.mentoring;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The slots 时段 that office hours leave free: a pure function of the rules, of what is booked or busy, and of now.
 *
 * <p>Free time is merged into ranges. Each range's start is rounded up, on the mentor's local clock, to a multiple of q
 * minutes; the offset is added; from there a slot starts every step minutes while the session still fits. q is the
 * largest of 60, 30, 20, 15, 10, 5 and 1 that divides the step, and at most 15 where sessions are packed. Notice, the
 * booking window, limits and the past only take slots away; they never move the grid. Buffers belong to sessions: those
 * of two neighbours add up, and they may lie outside the office hours; busy times from elsewhere bring none.
 *
 * <p>Times are real: a session lasts as long when clocks change under it, hours that a clock skips don't exist, and
 * hours that it shows twice exist twice.
 */
public final class Slots {

    /**
     * How far around the asked time office hours are looked at, and so how much earlier bookings matter: a range that
     * began before what is asked sets the grid in it.
     */
    public static final Duration REACH = Duration.ofDays(9);

    /** Longer than this, open hours have no beginning that anybody sees, and the grid starts anew each Monday. */
    private static final Duration AROUND_THE_CLOCK = Duration.ofDays(7);

    private static final List<Integer> GRIDS = List.of(60, 30, 20, 15, 10, 5, 1);
    private static final int PACKED = 15;

    private Slots() {}

    /**
     * The slots that can be booked now.
     *
     * @param taken the mentor's sessions, at least those that end later than {@link #REACH} before what is asked, and
     *     those of the days and weeks that limits count
     * @param busy other times that the mentor hasn't got
     * @param asked only slots that start within it; in order
     */
    public static List<TimeRange> offered(
            SlotRules rules, Collection<Taken> taken, Collection<TimeRange> busy, Instant now, TimeRange asked) {
        Instant earliest = now.plus(rules.kind().notice());
        LocalDate today = now.atZone(rules.hours().zone()).toLocalDate();
        LocalDate last = rules.kind().window().lastDate(today, rules.calendar());
        Predicate<LocalDate> hasRoom = limits(rules, taken);
        return grid(rules, taken, busy, asked).stream()
                .filter(slot -> !slot.start().isBefore(earliest))
                .filter(slot -> !date(rules, slot.start()).isAfter(last))
                .filter(slot -> hasRoom.test(date(rules, slot.start())))
                .toList();
    }

    /** Where sessions would fit if notice, window, limits and the past took nothing away. */
    static List<TimeRange> grid(SlotRules rules, Collection<Taken> taken, Collection<TimeRange> busy, TimeRange asked) {
        return free(rules, taken, busy, asked).stream()
                .flatMap(range -> starts(range, rules))
                .map(start ->
                        TimeRange.of(start, Duration.ofMinutes(rules.kind().length())))
                .filter(slot -> asked.contains(slot.start()))
                .toList();
    }

    /** The free ranges that reach into the asked time, whole. */
    public static List<TimeRange> free(
            SlotRules rules, Collection<Taken> taken, Collection<TimeRange> busy, TimeRange asked) {
        Duration before = Duration.ofMinutes(rules.kind().before());
        Duration after = Duration.ofMinutes(rules.kind().after());
        // A new session's buffer before it must not reach into what is there, so that ends later by it; and the reverse
        List<TimeRange> closed = Stream.concat(taken.stream().map(Taken::withBuffers), busy.stream())
                .map(range -> range.widened(after, before))
                .toList();
        return open(rules, asked).stream()
                .flatMap(hours -> TimeRanges.subtract(List.of(hours), closed).stream())
                .filter(asked::overlaps)
                .toList();
    }

    /** The office hours around the asked time as ranges; those around the clock begin anew each Monday. */
    static List<TimeRange> open(SlotRules rules, TimeRange asked) {
        ZoneId zone = rules.hours().zone();
        LocalDate first = date(rules, asked.start().minus(REACH));
        LocalDate last = date(rules, asked.end().plus(REACH));
        List<TimeRange> hours = first.datesUntil(last.plusDays(1))
                .flatMap(date -> rules.hours().on(date, rules.calendar()).stream()
                        .flatMap(interval -> range(date, interval, zone)))
                .toList();
        return TimeRanges.union(hours).stream()
                .flatMap(range -> sinceMonday(range, zone))
                .toList();
    }

    private static Stream<TimeRange> range(LocalDate date, Hours hours, ZoneId zone) {
        if (hours.isEmpty()) {
            return Stream.empty();
        }
        Instant start = instant(date, hours.from(), zone);
        Instant end = instant(date, hours.to(), zone);
        return start.isBefore(end) ? Stream.of(new TimeRange(start, end)) : Stream.empty();
    }

    /**
     * When the clock shows it. A time that it skips is the moment of the change; of a time that it shows twice, a start
     * is the first and so is an end, for then the hours before it are over.
     */
    private static Instant instant(LocalDate date, int minutes, ZoneId zone) {
        LocalDateTime local = date.atStartOfDay().plusMinutes(minutes);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private static Stream<TimeRange> sinceMonday(TimeRange range, ZoneId zone) {
        if (range.length().compareTo(AROUND_THE_CLOCK) <= 0) {
            return Stream.of(range);
        }
        List<TimeRange> weeks = new ArrayList<>();
        Instant start = range.start();
        while (start.isBefore(range.end())) {
            LocalDate monday = start.atZone(zone).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            Instant next = monday.atStartOfDay(zone).toInstant();
            Instant end = next.isBefore(range.end()) ? next : range.end();
            weeks.add(new TimeRange(start, end));
            start = end;
        }
        return weeks.stream();
    }

    private static Stream<Instant> starts(TimeRange range, SlotRules rules) {
        SessionKind kind = rules.kind();
        Instant first = roundedUp(range.start(), q(kind), rules.hours().zone()).plus(Duration.ofMinutes(kind.offset()));
        Instant latest = range.end().minus(Duration.ofMinutes(kind.length()));
        return Stream.iterate(
                first, start -> !start.isAfter(latest), start -> start.plus(Duration.ofMinutes(kind.step())));
    }

    private static int q(SessionKind kind) {
        return GRIDS.stream()
                .filter(grid -> kind.step() % grid == 0)
                .filter(grid -> !kind.packed() || grid <= PACKED)
                .findFirst()
                .orElseThrow();
    }

    /** The first moment from here on at which the local clock shows a multiple of q minutes. */
    private static Instant roundedUp(Instant from, int q, ZoneId zone) {
        Instant at = from;
        Duration missing = missing(at.atZone(zone), q);
        while (missing.isPositive()) {
            Instant next = at.plus(missing);
            ZoneOffsetTransition change = zone.getRules().nextTransition(at);
            at = change == null || change.getInstant().isAfter(next) ? next : change.getInstant();
            missing = missing(at.atZone(zone), q);
        }
        return at;
    }

    private static Duration missing(ZonedDateTime clock, int q) {
        Duration past = Duration.ofNanos(
                clock.toLocalTime().toNanoOfDay() % Duration.ofMinutes(q).toNanos());
        return past.isZero() ? Duration.ZERO : Duration.ofMinutes(q).minus(past);
    }

    private static Predicate<LocalDate> limits(SlotRules rules, Collection<Taken> taken) {
        List<LocalDate> booked =
                taken.stream().map(each -> date(rules, each.time().start())).toList();
        int perDay = rules.kind().perDay();
        int perWeek = rules.kind().perWeek();
        return date -> below(perDay, booked, date::equals)
                && below(perWeek, booked, other -> monday(other).equals(monday(date)));
    }

    private static boolean below(int limit, List<LocalDate> booked, Predicate<LocalDate> counted) {
        return limit == 0 || booked.stream().filter(counted).count() < limit;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate date(SlotRules rules, Instant instant) {
        return instant.atZone(rules.hours().zone()).toLocalDate();
    }
}
