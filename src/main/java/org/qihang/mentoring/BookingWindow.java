package org.qihang.mentoring;

import java.time.LocalDate;

/** How far ahead sessions can be booked, by the mentor's dates. */
public sealed interface BookingWindow {

    /** The last date with slots. */
    LocalDate lastDate(LocalDate today, DayCalendar calendar);

    /** Today and so many days more. */
    record Days(int count) implements BookingWindow {

        @Override
        public LocalDate lastDate(LocalDate today, DayCalendar calendar) {
            return today.plusDays(count);
        }
    }

    /** Today and up to the so-manieth working day after it. */
    record WorkingDays(int count) implements BookingWindow {

        /** Where a calendar knows no working day, the search ends. */
        private static final int FURTHEST = 400;

        @Override
        public LocalDate lastDate(LocalDate today, DayCalendar calendar) {
            LocalDate last = today;
            LocalDate date = today;
            for (int found = 0; found < count && date.isBefore(today.plusDays(FURTHEST)); ) {
                date = date.plusDays(1);
                if (calendar.isWorkingDay(date)) {
                    last = date;
                    found++;
                }
            }
            return last;
        }
    }

    /** Up to a date, and on it. */
    record Until(LocalDate date) implements BookingWindow {

        @Override
        public LocalDate lastDate(LocalDate today, DayCalendar calendar) {
            return date;
        }
    }
}
