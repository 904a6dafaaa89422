package org.qihang.camp;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.qihang.account.Localized;

/**
 * What a camp is to be; made by {@link CampDraft#plan()}, which validates it. Times are kept to the minute.
 *
 * @param text Markdown
 * @param zone where it takes place: its times are shown in it
 * @param deadline the last moment to apply; not after the start
 * @param capacity seats, 1 to {@value CampDraft#LARGEST}
 */
public record CampPlan(
        CampKind kind,
        Localized title,
        Localized summary,
        Localized text,
        Instant start,
        Instant end,
        ZoneId zone,
        Localized place,
        int capacity,
        Instant deadline,
        Admission admission) {

    public CampPlan {
        start = start.truncatedTo(ChronoUnit.MINUTES);
        end = end.truncatedTo(ChronoUnit.MINUTES);
        deadline = deadline.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whether who planned to come to the other one may have to plan anew. */
    public boolean isElsewhereOrAtAnotherTimeThan(CampPlan other) {
        return !start.equals(other.start) || !end.equals(other.end) || !place.equals(other.place);
    }
}
