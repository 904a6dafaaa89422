package org.qihang.mentoring.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qihang.account.CurrentActor;
import org.qihang.mentoring.Hours;
import org.qihang.mentoring.IntervalDraft;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.Mentors;
import org.qihang.store.Rejected;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.CalendarWords;
import org.qihang.uikit.Toast;
import org.qihang.uikit.When;

/** Single dates that differ from the week: closed, or with other hours. */
class DatesPanel extends OfficePanel {

    private final Mentors mentors;
    private final CurrentActor current;
    private final Clock clock;
    private final Runnable reload;
    private final UnorderedList dates = new UnorderedList();
    private final DatePicker date = errors.field("date", new DatePicker());
    private final RadioButtonGroup<Boolean> open = new RadioButtonGroup<>();
    private final HoursField hours;

    DatesPanel(Mentors mentors, CurrentActor current, OfficeDrafts drafts, Clock clock, Runnable reload) {
        super(OfficePart.DATES, drafts);
        this.mentors = mentors;
        this.current = current;
        this.clock = clock;
        this.reload = reload;
        dates.addClassName("rows");
        date.setLabel(getTranslation("mentoring.DatesPanel.date"));
        date.setI18n(CalendarWords.in(getLocale()));
        open.setLabel(getTranslation("mentoring.DatesPanel.kind"));
        open.setItems(false, true);
        open.setItemLabelGenerator(other ->
                other ? getTranslation("mentoring.DatesPanel.other") : getTranslation("mentoring.DatesPanel.closed"));
        hours = errors.field("hours", new HoursField(getTranslation("mentoring.DatesPanel.hours")));
        open.addValueChangeListener(event -> hours.setVisible(isOpen()));
        keep("date", date, LocalDate::toString, text -> text.isEmpty() ? null : LocalDate.parse(text));
        keep("open", open, String::valueOf, Boolean::valueOf);
        keep("hours", hours);
        form.add(dates, new H3(getTranslation("mentoring.DatesPanel.add")), date, open, hours);
        onSave(getTranslation("mentoring.DatesPanel.save"), reload);
    }

    @Override
    void fill(Mentor mentor) {
        LocalDate today = clock.instant().atZone(mentor.hours().zone()).toLocalDate();
        date.clear();
        date.setMin(today);
        open.setValue(false);
        hours.setValue(List.of());
        hours.setVisible(false);
        dates.removeAll();
        When when = When.in(getLocale(), mentor.hours().zone());
        mentor.hours().dates().entrySet().stream()
                .filter(single -> !single.getKey().isBefore(today))
                .sorted(Map.Entry.comparingByKey())
                .forEach(single -> dates.add(row(single.getKey(), single.getValue(), when)));
        if (dates.getChildren().findAny().isEmpty()) {
            dates.add(new ListItem(Names.sub(getTranslation("mentoring.DatesPanel.none"))));
        }
    }

    @Override
    void save() {
        LocalDate chosen = date.getValue();
        if (chosen == null) {
            throw Rejected.at("date", "mentoring.problem.date");
        }
        List<IntervalDraft> typed = isOpen() ? hours.getValue() : List.of();
        if (isOpen() && HoursField.write(typed).isBlank()) {
            throw Rejected.at("hours", "mentoring.problem.noHours");
        }
        mentors.changeDate(current.require(), chosen, typed);
    }

    private boolean isOpen() {
        return Boolean.TRUE.equals(open.getValue());
    }

    private ListItem row(LocalDate single, List<Hours> other, When when) {
        String text = other.isEmpty()
                ? getTranslation("mentoring.DatesPanel.closed")
                : other.stream().map(Hours::toString).collect(Collectors.joining(", "));
        return new ListItem(
                new Div(new H3(when.day(single)), Names.sub(text)),
                Buttons.quiet(getTranslation("mentoring.DatesPanel.forget"), event -> forget(single)));
    }

    private void forget(LocalDate single) {
        mentors.forgetDate(current.require(), single);
        Toast.done(getTranslation("mentoring.OfficePanel.saved"));
        reload.run();
    }
}
