package org.qihang.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule: hundreds of them, each made by its seed. */
class SlotsPropertiesTest {

    private static final List<String> ZONES = List.of(
            "Asia/Shanghai",
            "UTC",
            "America/New_York",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "America/St_Johns",
            "Pacific/Chatham");
    private static final Instant NOW = Instant.parse("2026-03-01T10:20:30Z");
    private static final TimeRange ASKED =
            new TimeRange(Instant.parse("2026-03-04T00:00:00Z"), Instant.parse("2026-04-09T00:00:00Z"));

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSlotTouchesABookingOrABusyTimeOrLeavesTheHours(int seed) {
        Scene scene = new Scene(seed);

        for (TimeRange slot : scene.offered()) {
            assertThat(slot.length()).isEqualTo(Duration.ofMinutes(scene.kind.length()));
            TimeRange withBuffers =
                    slot.widened(Duration.ofMinutes(scene.kind.before()), Duration.ofMinutes(scene.kind.after()));
            assertThat(scene.taken).noneMatch(taken -> taken.withBuffers().overlaps(withBuffers));
            assertThat(scene.busy).noneMatch(withBuffers::overlaps);
            assertThat(scene.isOpenThroughout(slot)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void slotsComeInOrderAndAtLeastAStepApart(int seed) {
        Scene scene = new Scene(seed);
        List<TimeRange> slots = scene.offered();

        for (int i = 1; i < slots.size(); i++) {
            Duration apart =
                    Duration.between(slots.get(i - 1).start(), slots.get(i).start());
            boolean sameRange = !slots.get(i - 1).end().isBefore(slots.get(i).start());
            assertThat(apart)
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(sameRange ? scene.kind.step() : scene.kind.length()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void askingForLessGivesTheSameWithinIt(int seed) {
        Scene scene = new Scene(seed);
        Random random = new Random(seed);
        Instant from = ASKED.start().plus(Duration.ofMinutes(random.nextInt(30 * 24 * 60)));
        TimeRange part = TimeRange.of(from, Duration.ofMinutes(1 + random.nextInt(4 * 24 * 60)));

        assertThat(Slots.offered(scene.rules(), scene.taken, scene.busy, NOW, part))
                .isEqualTo(scene.offered().stream()
                        .filter(slot -> part.contains(slot.start()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void timeThatPassesOnlyTakesSlotsAway(int seed) {
        Scene scene = new Scene(seed);
        Instant later = NOW.plus(Duration.ofDays(6));

        assertThat(Slots.offered(scene.rules(), scene.taken, scene.busy, later, ASKED))
                .isEqualTo(scene.offered().stream()
                        .filter(slot -> !slot.start().isBefore(later.plus(scene.kind.notice())))
                        .toList());
    }

    /** Random office hours with bookings; steps that divide an hour or not, buffers, single dates, changing clocks. */
    private static final class Scene {

        private final ZoneId zone;
        private final OfficeHours hours;
        private final SessionKind kind;
        private final List<Taken> taken = new ArrayList<>();
        private final List<TimeRange> busy = new ArrayList<>();

        Scene(int seed) {
            Random random = new Random(seed);
            zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            hours = hours(random);
            kind = kind(random);
            for (int i = random.nextInt(40); i > 0; i--) {
                taken.add(new Taken(range(random), random.nextInt(3) * 5, random.nextInt(3) * 5));
            }
            for (int i = random.nextInt(10); i > 0; i--) {
                busy.add(range(random));
            }
        }

        SlotRules rules() {
            return SlotRules.of(hours, kind);
        }

        List<TimeRange> offered() {
            return Slots.offered(rules(), taken, busy, NOW, ASKED);
        }

        /** By the clock on the wall, minute by minute. */
        boolean isOpenThroughout(TimeRange slot) {
            for (Instant at = slot.start(); at.isBefore(slot.end()); at = at.plus(Duration.ofMinutes(1))) {
                var clock = at.atZone(zone);
                int minute = clock.getHour() * 60 + clock.getMinute();
                boolean open = hours.on(clock.toLocalDate(), DayCalendar.PLAIN).stream()
                        .anyMatch(interval -> interval.from() <= minute && minute < interval.to());
                if (!open) {
                    return false;
                }
            }
            return true;
        }

        private OfficeHours hours(Random random) {
            Map<DayOfWeek, List<Hours>> weekly = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                weekly.put(day, intervals(random));
            }
            Map<LocalDate, List<Hours>> dates = new HashMap<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                dates.put(LocalDate.parse("2026-03-01").plusDays(random.nextInt(40)), intervals(random));
            }
            return new OfficeHours(zone, weekly, dates);
        }

        private static List<Hours> intervals(Random random) {
            List<Hours> intervals = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                int from = random.nextInt(Hours.DAY);
                intervals.add(new Hours(from, Math.min(Hours.DAY, from + random.nextInt(600))));
            }
            return random.nextInt(5) == 0 ? List.of(new Hours(0, Hours.DAY)) : intervals;
        }

        private static SessionKind kind(Random random) {
            int length = 5 + random.nextInt(90);
            int step = random.nextBoolean() ? length : length + random.nextInt(60);
            SessionKind kind = SessionKind.of(length, step)
                    .withOffset(random.nextInt(3) * 5)
                    .withBuffers(random.nextInt(3) * 5, random.nextInt(3) * 5)
                    .withNotice(Duration.ofHours(random.nextInt(48)));
            return random.nextBoolean() ? kind : kind.asPacked();
        }

        private static TimeRange range(Random random) {
            Instant start = ASKED.start().plus(Duration.ofMinutes(random.nextInt(40 * 24 * 60)));
            return TimeRange.of(start, Duration.ofMinutes(1 + random.nextInt(120)));
        }
    }
}
