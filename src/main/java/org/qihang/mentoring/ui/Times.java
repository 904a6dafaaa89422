package org.qihang.mentoring.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.qihang.mentoring.TimeRange;
import org.qihang.uikit.When;

/** Times as the reader's clock shows them; with the offset where it shows one time twice. */
final class Times {

    private final When when;
    private final Locale locale;

    private Times(Locale locale, ZoneId zone) {
        this.when = When.in(locale, zone);
        this.locale = locale;
    }

    static Times in(Locale locale, ZoneId zone) {
        return new Times(locale, zone);
    }

    When when() {
        return when;
    }

    ZoneId zone() {
        return when.zoneId();
    }

    String time(Instant instant) {
        var local = instant.atZone(zone()).toLocalDateTime();
        boolean twice = zone().getRules().getValidOffsets(local).size() > 1;
        return twice ? when.time(instant) + " (UTC" + instant.atZone(zone()).getOffset() + ")" : when.time(instant);
    }

    /** With the day, and the zone's name. */
    String full(TimeRange time) {
        return when.span(time.start(), time.end()) + " · " + when.zone(time.start());
    }

    /** As {@link #full}, with the year where it is another than this one. */
    String dated(TimeRange time, Instant now) {
        boolean thisYear =
                time.start().atZone(zone()).getYear() == now.atZone(zone()).getYear();
        return thisYear
                ? full(time)
                : when.dateAndTime(time.start()) + "–" + when.time(time.end()) + " · " + when.zone(time.start());
    }

    /** Whether another zone's clocks show other times at that moment. */
    boolean differs(ZoneId other, Instant at) {
        return !zone().getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }

    /** The same moment where somebody else lives. */
    String elsewhere(ZoneId other, TimeRange time) {
        return in(locale, other).full(time);
    }
}
