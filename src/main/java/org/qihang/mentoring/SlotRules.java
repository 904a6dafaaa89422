package org.qihang.mentoring;

/** All that decides about slots, except what is booked already. */
public record SlotRules(OfficeHours hours, SessionKind kind, DayCalendar calendar) {

    public static SlotRules of(OfficeHours hours, SessionKind kind) {
        return new SlotRules(hours, kind, DayCalendar.PLAIN);
    }
}
