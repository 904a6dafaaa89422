package org.qihang.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qihang.mentoring.Availability;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingWindow;
import org.qihang.mentoring.DayCalendar;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.OfferedDay;
import org.qihang.mentoring.TimeRange;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Row;

/** A mentor's free times, a week at a time. */
class MentorTimes extends Div {

    static final int DAYS = 7;

    private final transient Availability availability;
    private final transient Times times;

    MentorTimes(Availability availability, Times times) {
        this.availability = availability;
        this.times = times;
        addClassName("mentor-times");
    }

    /**
     * @param moving the session that gets another time
     * @return the chosen slot if it is offered still
     */
    Optional<TimeRange> show(Mentor mentor, Choice choice, Optional<Booking> moving, Instant now) {
        LocalDate today = now.atZone(times.zone()).toLocalDate();
        List<OfferedDay> days = moving.map(
                        session -> availability.daysForMoving(session, mentor, times.zone(), choice.from(), DAYS))
                .orElseGet(() -> availability.days(mentor, times.zone(), choice.from(), DAYS));
        removeAll();
        add(pager(mentor, choice, today), new SlotPicker(mentor, days, today, times, choice));
        if (days.stream().allMatch(day -> day.slots().isEmpty())) {
            add(nothing(mentor, choice));
        }
        return days.stream()
                .flatMap(day -> day.slots().stream())
                .filter(slot -> choice.slot().filter(slot.start()::equals).isPresent())
                .findFirst();
    }

    private Row pager(Mentor mentor, Choice choice, LocalDate today) {
        LocalDate last = choice.from().plusDays(DAYS - 1);
        Row row = new Row(Names.sub(
                        times.when().day(choice.from()) + " – " + times.when().day(last)))
                .between();
        Row links = new Row();
        if (choice.from().isAfter(today)) {
            LocalDate earlier = choice.from().minusDays(DAYS);
            links.add(Buttons.quietLinkTo(
                    choice.from(earlier.isBefore(today) ? today : earlier).address(),
                    getTranslation("mentoring.MentorTimes.earlier")));
        }
        if (!last.isAfter(lastDate(mentor, today))) {
            links.add(Buttons.quietLinkTo(
                    choice.from(last.plusDays(1)).address(), getTranslation("mentoring.MentorTimes.later")));
        }
        row.add(links);
        return row;
    }

    private static LocalDate lastDate(Mentor mentor, LocalDate today) {
        BookingWindow window = mentor.kind().window();
        return window.lastDate(today, DayCalendar.PLAIN);
    }

    private Component nothing(Mentor mentor, Choice choice) {
        TimeRange next = availability.earliest(List.of(mentor)).get(mentor.id());
        if (next == null) {
            return Notice.warn(getTranslation("mentoring.MentorTimes.nothing"));
        }
        LocalDate date = next.start().atZone(times.zone()).toLocalDate();
        return new Row(
                Names.sub(getTranslation("mentoring.MentorTimes.nothingThisWeek")),
                Buttons.linkTo(
                        choice.from(date).address(),
                        getTranslation(
                                "mentoring.MentorTimes.next", times.when().dayAndTime(next.start()))));
    }
}
