package org.qihang.mentoring;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;

/**
 * Where the pages of this module are. Whoever tells people of a session, as a notice does, links to {@link #session}: the
 * page shows that one as it is by then, cancelled or over too, and everything that can be done about it.
 */
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
    /** The sessions' parameter: the one that is shown, alone. */
    public static final String SESSION = "session";
    /** The sessions' parameter: {@link #PAST} for those that are over or cancelled; without it, those to come. */
    public static final String SHOW = "show";

    public static final String PAST = "past";
    /** The parameter of one's office hours: which of their parts. */
    public static final String PART = "part";
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
        return "/" + MENTORS + "?" + TOPIC + "="
                + URLEncoder.encode(topic, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The mentor's page, to give the session another time. */
    public static String move(Booking booking) {
        return mentor(booking.mentor()) + "?" + MOVE + "=" + booking.id().value();
    }

    /** One of the reader's own sessions; for anybody else there is none at this address. */
    public static String session(BookingId booking) {
        return "/" + SESSIONS + "?" + SESSION + "=" + booking.value();
    }

    /** The session's file for one's calendar, for the two who meet. */
    public static String calendarFile(BookingId booking) {
        return "/" + SESSIONS + "/" + booking.value() + "/" + CALENDAR_FILE;
    }
}
