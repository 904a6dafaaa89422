package org.qihang.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDate;
import org.qihang.uikit.When;

/** One thing to come: its day, what it is, and how it stands. */
class ComingRow extends ListItem {

    private final Instant start;

    ComingRow(Instant start, When when, Anchor title, String facts, Component state) {
        this.start = start;
        title.addClassName("plain");
        Paragraph line = new Paragraph(facts);
        line.addClassName("xs");
        addClassName("dated");
        add(day(start.atZone(when.zoneId()).toLocalDate(), when), new Div(title, line), state);
    }

    Instant start() {
        return start;
    }

    private static Span day(LocalDate date, When when) {
        Span day = new Span(when.weekday(date));
        day.addClassName("day");
        day.getElement().appendChild(new Element("b").setText(String.valueOf(date.getDayOfMonth())));
        return day;
    }
}
