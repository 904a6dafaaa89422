package org.qihang.mentoring;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qihang.store.Rejected;
import org.qihang.store.Rejected.Problem;

/** Weekly hours as somebody typed them. Problems are told at {@code zone} and at the days' names. */
public record WeekDraft(String zone, Map<DayOfWeek, List<IntervalDraft>> days) {

    record Parsed(ZoneId zone, Map<DayOfWeek, List<Hours>> weekly) {}

    Parsed parse() {
        List<Problem> problems = new ArrayList<>();
        ZoneId parsedZone = zone(problems);
        Map<DayOfWeek, List<Hours>> weekly = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, drafts) -> weekly.put(day, IntervalDraft.parse(drafts, day.name(), problems)));
        if (!problems.isEmpty()) {
            throw Rejected.with(problems);
        }
        return new Parsed(Objects.requireNonNull(parsedZone), weekly);
    }

    private @Nullable ZoneId zone(List<Problem> problems) {
        try {
            return ZoneId.of(zone.strip());
        } catch (DateTimeException unknown) {
            problems.add(new Problem("zone", "mentoring.problem.zone", List.of()));
            return null;
        }
    }
}
