package org.qihang.mentoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.store.Rejected;
import org.qihang.store.Rejected.Problem;

/**
 * How sessions are offered, as somebody typed it.
 *
 * @param length in minutes
 * @param step in minutes
 * @param noticeHours before the start
 * @param windowDays ahead
 */
public record SessionDraft(
        @Nullable Integer length,
        @Nullable Integer step,
        @Nullable Integer noticeHours,
        @Nullable Integer windowDays) {

    private static final int LONGEST = 240;
    private static final int MOST_NOTICE = 14 * 24;
    private static final int MOST_DAYS = 180;

    public static SessionDraft of(SessionKind kind) {
        int days = kind.window() instanceof BookingWindow.Days window ? window.count() : 0;
        return new SessionDraft(kind.length(), kind.step(), (int) kind.notice().toHours(), days);
    }

    SessionKind parse() {
        List<Problem> problems = new ArrayList<>();
        int minutes = within(length, 10, LONGEST, "length", problems);
        int every = within(step, 5, LONGEST, "step", problems);
        int hours = within(noticeHours, 0, MOST_NOTICE, "notice", problems);
        int days = within(windowDays, 1, MOST_DAYS, "window", problems);
        if (!problems.isEmpty()) {
            throw Rejected.with(problems);
        }
        return SessionKind.USUAL
                .lasting(minutes, every)
                .withNotice(Duration.ofHours(hours))
                .within(new BookingWindow.Days(days));
    }

    private static int within(@Nullable Integer value, int least, int most, String field, List<Problem> problems) {
        if (value == null || value < least || value > most) {
            problems.add(new Problem(field, "mentoring.problem.range", List.of(least, most)));
            return least;
        }
        return value;
    }
}
