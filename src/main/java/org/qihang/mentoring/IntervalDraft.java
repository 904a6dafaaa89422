package org.qihang.mentoring;

import java.util.ArrayList;
import java.util.List;
import org.qihang.store.Rejected.Problem;

/** An interval as somebody typed it. */
public record IntervalDraft(String from, String to) {

    public static IntervalDraft of(Hours hours) {
        return new IntervalDraft(Hours.clock(hours.from()), Hours.clock(hours.to()));
    }

    boolean isBlank() {
        return from.isBlank() && to.isBlank();
    }

    /** The hours in order; what is wrong with them is told at the field. */
    static List<Hours> parse(List<IntervalDraft> drafts, String field, List<Problem> problems) {
        List<Hours> parsed = new ArrayList<>();
        for (IntervalDraft draft :
                drafts.stream().filter(each -> !each.isBlank()).toList()) {
            var from = Hours.minutes(draft.from);
            var to = Hours.minutes(draft.to);
            if (from.isEmpty() || to.isEmpty()) {
                problems.add(new Problem(field, "mentoring.problem.noTime", List.of()));
                return List.of();
            }
            Hours hours = new Hours(from.get(), to.get());
            if (hours.isEmpty()) {
                problems.add(new Problem(field, "mentoring.problem.endsBeforeStart", List.of(hours.toString())));
                return List.of();
            }
            parsed.add(hours);
        }
        parsed.sort(java.util.Comparator.comparingInt(Hours::from));
        for (int i = 1; i < parsed.size(); i++) {
            if (parsed.get(i).overlaps(parsed.get(i - 1))) {
                String both = parsed.get(i - 1) + ", " + parsed.get(i);
                problems.add(new Problem(field, "mentoring.problem.overlap", List.of(both)));
            }
        }
        return List.copyOf(parsed);
    }
}
