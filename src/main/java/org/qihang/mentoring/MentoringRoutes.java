package org.qihang.mentoring;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;

/** Where the pages of this module are. */
public final class MentoringRoutes {

    public static final String MENTORS = "mentors";
    public static final String SESSIONS = "sessions";
    public static final String OFFICE_HOURS = "office-hours";
    /** The directory's parameter: only who talks about it. */
    public static final String TOPIC = "topic";
    /** A mentor's page's parameter: the first date shown, as in 2026-11-26. */
    public static final String FROM = "from";
    /** A mentor's page's parameter: the date whose slots a phone shows. */
    public static final String DAY = "day";
    /** A mentor's page's parameter: the chosen slot's start, as in 2026-11-26T11:00:00Z. */
    public static final String SLOT = "slot";
    /** A mentor's page's parameter: one's own session that gets another time. */
    public static final String MOVE = "move";
    /** A mentor's page's parameter: the course that the session will be about. */
    public static final String COURSE = "course";
    /** Below a session: the file for one's calendar. */
    public static final String CALENDAR_FILE = "session.ics";

    private MentoringRoutes() {}

    public static String mentor(PersonId mentor) {
        return "/" + MENTORS + "/" + mentor.value();
    }

    /** The mentor's page with the course at hand. */
    public static String mentor(PersonId mentor, CourseId course) {
        return mentor(mentor) + "?" + COURSE + "=" + course.value();
    }

    public static String withTopic(String topic) {
        return "/" + MENTORS + "?" + TOPIC + "=" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
    }

    /** The mentor's page, to give the session another time. */
    public static String move(Booking booking) {
        return mentor(booking.mentor()) + "?" + MOVE + "=" + booking.id().value();
    }

    public static String calendarFile(BookingId booking) {
        return "/" + SESSIONS + "/" + booking.value() + "/" + CALENDAR_FILE;
    }
}
