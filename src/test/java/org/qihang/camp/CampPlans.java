package org.qihang.camp;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.qihang.account.Localized;

/** Plans of camps for tests: three days in winter 2031, applications until a week before. */
public final class CampPlans {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final LocalDateTime START = LocalDateTime.of(2031, 1, 10, 9, 0);
    public static final LocalDateTime DEADLINE = START.minusDays(7);
    public static final LocalDateTime END = START.plusDays(2).plusHours(8);

    private CampPlans() {}

    public static CampDraft open(int capacity) {
        return draft(capacity, Admission.OPEN);
    }

    public static CampDraft byDecision(int capacity) {
        return draft(capacity, Admission.BY_DECISION);
    }

    public static CampDraft draft(Integer capacity, Admission admission) {
        return at(START, END, DEADLINE, capacity, admission);
    }

    public static CampDraft at(
            LocalDateTime start, LocalDateTime end, LocalDateTime deadline, Integer capacity, Admission admission) {
        return new CampDraft(
                CampKind.CAMP,
                new Localized("冬季创业训练营", "Winter startup camp"),
                new Localized("三天做出原型", "A prototype in three days"),
                new Localized("# 日程\n\n带上电脑。", "# Agenda\n\nBring a **laptop**."),
                start,
                end,
                SHANGHAI,
                new Localized("大学科技园 B 座", "Science Park, Building B"),
                capacity,
                deadline,
                admission);
    }

    public static CampDraft retitled(CampDraft draft, String title) {
        return new CampDraft(
                draft.kind(),
                new Localized("", title),
                draft.summary(),
                draft.text(),
                draft.start(),
                draft.end(),
                draft.zone(),
                draft.place(),
                draft.capacity(),
                draft.deadline(),
                draft.admission());
    }
}
