package org.qihang.camp;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.store.Rejected;
import org.qihang.store.Rejected.Problem;

/** What an organizer has entered so far; times are those of the zone. */
public record CampDraft(
        CampKind kind,
        Localized title,
        Localized summary,
        Localized text,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        ZoneId zone,
        Localized place,
        @Nullable Integer capacity,
        @Nullable LocalDateTime deadline,
        Admission admission) {

    public static final int LARGEST = 5_000;
    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_SUMMARY = 300;
    public static final int LONGEST_TEXT = 20_000;
    public static final int LONGEST_PLACE = 200;
    public static final Duration LONGEST = Duration.ofDays(100);

    public static CampDraft of(CampPlan plan) {
        return new CampDraft(
                plan.kind(),
                plan.title(),
                plan.summary(),
                plan.text(),
                LocalDateTime.ofInstant(plan.start(), plan.zone()),
                LocalDateTime.ofInstant(plan.end(), plan.zone()),
                plan.zone(),
                plan.place(),
                plan.capacity(),
                LocalDateTime.ofInstant(plan.deadline(), plan.zone()),
                plan.admission());
    }

    /** @throws Rejected naming each field that can't be taken: title, summary, text, place, start, end, deadline, capacity */
    public CampPlan plan() {
        List<Problem> problems = new ArrayList<>();
        checkText(problems, "title", title, LONGEST_TITLE, true);
        checkText(problems, "summary", summary, LONGEST_SUMMARY, false);
        checkText(problems, "text", text, LONGEST_TEXT, false);
        checkText(problems, "place", place, LONGEST_PLACE, true);
        checkTimes(problems);
        if (capacity == null || capacity < 1 || capacity > LARGEST) {
            problems.add(problem("capacity", "camp.problem.capacity", LARGEST));
        }
        if (!problems.isEmpty() || start == null || end == null || deadline == null || capacity == null) {
            throw Rejected.with(problems);
        }
        return new CampPlan(
                kind,
                title,
                summary,
                text,
                instant(start),
                instant(end),
                zone,
                place,
                capacity,
                instant(deadline),
                admission);
    }

    private void checkTimes(List<Problem> problems) {
        if (start == null) {
            problems.add(problem("start", "camp.problem.required"));
        }
        if (end == null) {
            problems.add(problem("end", "camp.problem.required"));
        } else if (start != null && !end.isAfter(start)) {
            problems.add(problem("end", "camp.problem.endBeforeStart"));
        } else if (start != null && end.isAfter(start.plus(LONGEST))) {
            problems.add(problem("end", "camp.problem.tooLongRun", LONGEST.toDays()));
        }
        if (deadline == null) {
            problems.add(problem("deadline", "camp.problem.required"));
        } else if (start != null && deadline.isAfter(start)) {
            problems.add(problem("deadline", "camp.problem.deadlineAfterStart"));
        }
    }

    private static void checkText(List<Problem> problems, String field, Localized text, int longest, boolean required) {
        if (required && text.isEmpty()) {
            problems.add(problem(field, "camp.problem.required"));
        }
        for (Language language : Language.values()) {
            if (text.exactly(language).length() > longest) {
                problems.add(problem(field, "camp.problem.tooLong", longest));
                return;
            }
        }
    }

    private static Problem problem(String field, String textKey, Object... arguments) {
        return new Problem(field, textKey, List.of(arguments));
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
