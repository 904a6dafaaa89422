package org.qihang.mentoring;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a day on a clock on the wall. The end stands for the first minute after; 24:00 is the day's end.
 *
 * @param from minutes after midnight, 0 to 1440
 * @param to minutes after midnight, 0 to 1440; not after {@code from} makes it empty, as in 00:00–00:00
 */
public record Hours(int from, int to) {

    public static final int DAY = 24 * 60;

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:：](\\d{2})");

    public Hours {
        if (from < 0 || from > DAY || to < 0 || to > DAY) {
            throw new IllegalArgumentException("not within a day");
        }
    }

    /** @throws IllegalArgumentException unless both read as HH:mm from 00:00 to 24:00 */
    public static Hours of(String from, String to) {
        return new Hours(minutes(from).orElseThrow(Hours::noTime), minutes(to).orElseThrow(Hours::noTime));
    }

    /** The minutes after midnight that a text such as 9:05, 17:30 or 24:00 stands for. */
    public static Optional<Integer> minutes(String text) {
        Matcher clock = CLOCK.matcher(text.strip());
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = Integer.parseInt(clock.group(2));
        int total = hour * 60 + minute;
        return minute < 60 && total <= DAY ? Optional.of(total) : Optional.empty();
    }

    public static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    public boolean isEmpty() {
        return to <= from;
    }

    public boolean overlaps(Hours other) {
        return from < other.to && other.from < to;
    }

    @Override
    public String toString() {
        return clock(from) + "–" + clock(to);
    }

    private static IllegalArgumentException noTime() {
        return new IllegalArgumentException("not a time of day");
    }
}
