package org.qihang.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.OfferedDay;
import org.qihang.mentoring.TimeRange;

/** A week of slots: columns on a desktop, on a phone a strip of dates with one day's slots. Each choice is an address. */
class SlotPicker extends Div {

    private final Times times;
    private final Choice choice;
    private final LocalDate shown;

    SlotPicker(Mentor mentor, List<OfferedDay> days, LocalDate today, Times times, Choice choice) {
        this.times = times;
        this.choice = choice;
        this.shown = choice.day()
                .orElseGet(() -> days.stream()
                        .filter(day -> day.state() == OfferedDay.State.OPEN)
                        .map(OfferedDay::date)
                        .findFirst()
                        .orElse(choice.from()));
        addClassName("slot-picker");
        Nav dates = new Nav();
        dates.addClassName("dates");
        dates.setAriaLabel(getTranslation("mentoring.SlotPicker.days"));
        days.forEach(day -> dates.add(date(day)));
        Div columns = new Div();
        columns.addClassName("slots");
        days.forEach(day -> columns.add(column(mentor, day, today)));
        add(dates, columns);
    }

    private Anchor date(OfferedDay day) {
        Anchor link = new Anchor(choice.day(day.date()).address());
        link.add(new Span(times.when().weekday(day.date())));
        link.getElement().appendChild(bold(day), new Element("i"));
        link.getElement().setAttribute("aria-label", times.when().day(day.date()));
        link.setClassName("no", day.slots().isEmpty());
        if (day.date().equals(shown)) {
            link.addClassName("on");
            link.getElement().setAttribute("aria-current", "date");
        }
        return link;
    }

    private static Element bold(OfferedDay day) {
        return new Element("b").setText(String.valueOf(day.date().getDayOfMonth()));
    }

    private Div column(Mentor mentor, OfferedDay day, LocalDate today) {
        String weekday = times.when().weekday(day.date());
        Div head = new Div(
                new Span(day.date().equals(today) ? getTranslation("mentoring.SlotPicker.today", weekday) : weekday));
        head.getElement().appendChild(bold(day));
        head.addClassName("head");
        Div column = new Div(head);
        column.addClassName("col");
        column.setClassName("day-on", day.date().equals(shown));
        day.slots().forEach(slot -> column.add(slot(day, slot)));
        if (day.slots().isEmpty()) {
            column.add(closed(mentor, day));
        }
        return column;
    }

    private Component slot(OfferedDay day, TimeRange slot) {
        Anchor link = new Anchor(choice.slot(day.date(), slot.start()).address(), times.time(slot.start()));
        link.addClassName("slot");
        link.getElement().setAttribute("aria-label", times.when().day(day.date()) + " " + times.time(slot.start()));
        if (choice.slot().filter(slot.start()::equals).isPresent()) {
            link.addClassName("pick");
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Span closed(Mentor mentor, OfferedDay day) {
        Span reason = new Span(
                switch (day.state()) {
                    case OPEN, CLOSED -> getTranslation("mentoring.SlotPicker.closed");
                    case FULL -> getTranslation("mentoring.SlotPicker.full");
                    case TOO_SOON ->
                        getTranslation(
                                "mentoring.SlotPicker.tooSoon",
                                mentor.kind().notice().toHours());
                    case TOO_FAR -> getTranslation("mentoring.SlotPicker.tooFar");
                });
        reason.addClassNames("slot", "off");
        return reason;
    }
}
