package org.qihang.mentoring;

import java.time.Duration;

/**
 * How sessions are offered. What most mentors never change has its usual value in {@link #USUAL}.
 *
 * @param length of a session, in minutes
 * @param step from one slot's start to the next one's, in minutes
 * @param offset added to the first start of each free range, in minutes
 * @param packed start as early as a quarter of an hour allows, instead of at the round times of the step
 * @param before a buffer before each session, in minutes
 * @param after a buffer after each session, in minutes
 * @param notice how long before its start a session can still be booked
 * @param perDay sessions a day of the mentor's calendar at most; 0 for no limit
 * @param perWeek sessions a week, from Monday, at most; 0 for no limit
 */
public record SessionKind(
        int length,
        int step,
        int offset,
        boolean packed,
        int before,
        int after,
        Duration notice,
        BookingWindow window,
        int perDay,
        int perWeek) {

    public static final SessionKind USUAL =
            new SessionKind(30, 30, 0, false, 0, 0, Duration.ofHours(12), new BookingWindow.Days(28), 0, 0);

    public SessionKind {
        boolean possible = length > 0 && step > 0 && offset >= 0 && before >= 0 && after >= 0;
        if (!possible || notice.isNegative() || perDay < 0 || perWeek < 0) {
            throw new IllegalArgumentException("not a kind of session");
        }
    }

    /** Without notice, buffers, offset and limits, bookable for a year. */
    public static SessionKind of(int length, int step) {
        return new SessionKind(length, step, 0, false, 0, 0, Duration.ZERO, new BookingWindow.Days(365), 0, 0);
    }

    public SessionKind lasting(int minutes, int every) {
        return new SessionKind(minutes, every, offset, packed, before, after, notice, window, perDay, perWeek);
    }

    public SessionKind withOffset(int minutes) {
        return new SessionKind(length, step, minutes, packed, before, after, notice, window, perDay, perWeek);
    }

    public SessionKind asPacked() {
        return new SessionKind(length, step, offset, true, before, after, notice, window, perDay, perWeek);
    }

    public SessionKind withBuffers(int minutesBefore, int minutesAfter) {
        return new SessionKind(
                length, step, offset, packed, minutesBefore, minutesAfter, notice, window, perDay, perWeek);
    }

    public SessionKind withNotice(Duration atLeast) {
        return new SessionKind(length, step, offset, packed, before, after, atLeast, window, perDay, perWeek);
    }

    public SessionKind within(BookingWindow ahead) {
        return new SessionKind(length, step, offset, packed, before, after, notice, ahead, perDay, perWeek);
    }

    public SessionKind atMost(int aDay, int aWeek) {
        return new SessionKind(length, step, offset, packed, before, after, notice, window, aDay, aWeek);
    }
}
