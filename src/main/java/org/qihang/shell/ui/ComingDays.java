package org.qihang.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import org.qihang.account.Language;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.CampStatus;
import org.qihang.camp.MyCamp;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Row;
import org.qihang.uikit.When;

/** What one has said yes to, by day. */
class ComingDays extends Card {

    private final Language language;
    private final transient When when;

    ComingDays(List<MyCamp> camps, Language language, When when) {
        this.language = language;
        this.when = when;
        addClassName("first-on-phone");
        add(new H2(getTranslation("shell.ComingDays.title")));
        if (camps.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("shell.ComingDays.nothing"));
            nothing.addClassName("sub");
            add(nothing, new Row(Buttons.linkTo("/" + CampRoutes.CAMPS, getTranslation("shell.ComingDays.camps"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        camps.forEach(camp -> list.add(row(camp)));
        add(list);
    }

    private ListItem row(MyCamp mine) {
        var plan = mine.camp().plan();
        Anchor title =
                new Anchor(CampRoutes.camp(mine.camp().id()), plan.title().in(language));
        title.addClassName("plain");
        Paragraph facts = new Paragraph(getTranslation(
                "shell.ComingDays.at", when.time(plan.start()), plan.place().in(language)));
        facts.addClassName("xs");
        ListItem row =
                new ListItem(day(plan.start().atZone(when.zoneId()).toLocalDate()), new Div(title, facts), state(mine));
        row.addClassName("dated");
        return row;
    }

    private Span day(LocalDate date) {
        Span day = new Span(when.weekday(date));
        day.addClassName("day");
        day.getElement().appendChild(new Element("b").setText(String.valueOf(date.getDayOfMonth())));
        return day;
    }

    private Chip state(MyCamp mine) {
        if (mine.camp().status() == CampStatus.CANCELLED) {
            return new Chip(getTranslation("shell.ComingDays.cancelled"), Chip.Tone.HOT);
        }
        ApplicationState state = mine.application().state();
        return new Chip(
                getTranslation(state.textKey()), state == ApplicationState.ACCEPTED ? Chip.Tone.OK : Chip.Tone.PLAIN);
    }
}
