package org.qihang.mentoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Sets of time as ranges: in order, none touching another. */
public final class TimeRanges {

    private static final Comparator<TimeRange> BY_START = Comparator.comparing(TimeRange::start);

    private TimeRanges() {}

    /** What is in at least one of them; neighbours become one. */
    public static List<TimeRange> union(Collection<TimeRange> ranges) {
        List<TimeRange> merged = new ArrayList<>();
        for (TimeRange next : ranges.stream().sorted(BY_START).toList()) {
            if (merged.isEmpty() || merged.getLast().end().isBefore(next.start())) {
                merged.add(next);
            } else if (merged.getLast().end().isBefore(next.end())) {
                merged.add(new TimeRange(merged.removeLast().start(), next.end()));
            }
        }
        return List.copyOf(merged);
    }

    /** What is in the first and in none of the others. */
    public static List<TimeRange> subtract(Collection<TimeRange> from, Collection<TimeRange> taken) {
        List<TimeRange> holes = union(taken);
        List<TimeRange> rest = new ArrayList<>();
        for (TimeRange range : union(from)) {
            Instant free = range.start();
            for (TimeRange hole : holes) {
                if (hole.overlaps(range)) {
                    if (free.isBefore(hole.start())) {
                        rest.add(new TimeRange(free, hole.start()));
                    }
                    free = later(free, hole.end());
                }
            }
            if (free.isBefore(range.end())) {
                rest.add(new TimeRange(free, range.end()));
            }
        }
        return List.copyOf(rest);
    }

    /** What is in both: where a group has time, one after the other. */
    public static List<TimeRange> intersect(Collection<TimeRange> some, Collection<TimeRange> others) {
        List<TimeRange> right = union(others);
        List<TimeRange> both = new ArrayList<>();
        for (TimeRange left : union(some)) {
            right.stream()
                    .filter(left::overlaps)
                    .forEach(other -> both.add(
                            new TimeRange(later(left.start(), other.start()), earlier(left.end(), other.end()))));
        }
        return List.copyOf(both);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
