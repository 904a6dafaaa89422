package org.qihang.mentoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Which weekday's hours a date follows; none on a day off. By it a Saturday can be worked in place of a Monday. */
@FunctionalInterface
public interface DayCalendar {

    /** Each date follows its own weekday. */
    DayCalendar PLAIN = date -> Optional.of(date.getDayOfWeek());

    Optional<DayOfWeek> follows(LocalDate date);

    /** Whether it follows one of Monday to Friday. */
    default boolean isWorkingDay(LocalDate date) {
        return follows(date).filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0).isPresent();
    }
}
