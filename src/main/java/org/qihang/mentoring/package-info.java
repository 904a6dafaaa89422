/**
 * Mentors, their office hours 可约时间, the slots 时段 that follow from them, and bookings 预约 of sessions 辅导.
 *
 * <p>Commands: {@link org.qihang.mentoring.Mentors} (one's own profile and hours), {@link
 * org.qihang.mentoring.Bookings} (book, reschedule, cancel). Questions: {@link org.qihang.mentoring.Mentors} (the
 * directory), {@link org.qihang.mentoring.Availability} (free slots, the earliest one), {@link
 * org.qihang.mentoring.Sessions} (one's own, coming and past). {@link org.qihang.mentoring.Slots} is the rule by which
 * office hours become slots, as a pure function. Bookings are facts; no time of one person is ever promised twice. {@link
 * org.qihang.mentoring.MeetingPoints} says where a session is by now, {@link org.qihang.mentoring.SessionCalendar} makes
 * it an entry of one's own calendar, and {@link org.qihang.mentoring.MentoringRoutes} has the pages: the directory, a
 * mentor's page with booking and moving, one's sessions, and a mentor's office hours.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "store", "course", "learning", "meeting", "calendar", "markdown", "uikit"})
package org.qihang.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
