package org.qihang.uikit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates and times as one writes them in each language: 11 月 26 日 周四 19:00, Thu 26 Nov 19:00. */
public final class When {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Locale locale;
    private final ZoneId zone;

    private When(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    public static When in(Locale locale, ZoneId zone) {
        return new When(locale, zone);
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /** With the weekday, without the year. */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    public String day(LocalDate date) {
        return format(date, chinese() ? "M 月 d 日 EEE" : "EEE d MMM");
    }

    /** With the year, for what may be long ago. */
    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    public String date(LocalDate date) {
        return format(date, chinese() ? "yyyy 年 M 月 d 日" : "d MMM yyyy");
    }

    public String dayAndTime(Instant instant) {
        return day(instant) + " " + time(instant);
    }

    public String dateAndTime(Instant instant) {
        return date(instant) + " " + time(instant);
    }

    /** The end's date only where it is another. */
    public String span(Instant start, Instant end) {
        ZonedDateTime from = start.atZone(zone);
        ZonedDateTime to = end.atZone(zone);
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        return dayAndTime(start) + "–" + (sameDay ? time(end) : dayAndTime(end));
    }

    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    /** The zone's city and its offset at the instant: Shanghai (UTC+8). */
    public String zone(Instant at) {
        String offset = zone.getRules().getOffset(at).getId().replace("Z", "").replaceFirst("^([+-])0", "$1");
        String id = zone.getId();
        String name = chinese() && id.equals("Asia/Shanghai")
                ? "北京时间"
                : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return name + " (UTC" + offset.replaceFirst(":00$", "") + ")";
    }

    public ZoneId zoneId() {
        return zone;
    }

    private String format(LocalDate date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    private boolean chinese() {
        return locale.getLanguage().equals("zh");
    }
}
