package org.qihang.mentoring.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qihang.account.CurrentActor;
import org.qihang.mentoring.IntervalDraft;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.WeekDraft;
import org.qihang.uikit.Zones;

/** The hours of every week, on the clock of the mentor's zone. */
class WeekPanel extends OfficePanel {

    private final Mentors mentors;
    private final CurrentActor current;
    private final ComboBox<String> zone = errors.field("zone", new ComboBox<>());
    private final Map<DayOfWeek, HoursField> days = new EnumMap<>(DayOfWeek.class);

    WeekPanel(Mentors mentors, CurrentActor current, OfficeDrafts drafts, Runnable reload) {
        super(OfficePart.HOURS, drafts);
        this.mentors = mentors;
        this.current = current;
        zone.setLabel(getTranslation("mentoring.WeekPanel.zone"));
        zone.setItems(Zones.ofPlaces().stream().map(ZoneId::getId).toList());
        zone.setAllowCustomValue(true);
        zone.addCustomValueSetListener(event -> zone.setValue(event.getDetail()));
        keep("zone", zone);
        form.add(Names.sub(getTranslation("mentoring.WeekPanel.hint")), zone);
        for (DayOfWeek day : DayOfWeek.values()) {
            HoursField hours = errors.field(
                    day.name(), new HoursField(day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale())));
            keep(day.name(), hours);
            days.put(day, hours);
            form.add(hours);
        }
        onSave(getTranslation("mentoring.WeekPanel.save"), reload);
    }

    @Override
    void fill(Mentor mentor) {
        zone.setValue(mentor.hours().zone().getId());
        days.forEach((day, hours) -> hours.setValue(
                mentor.hours().on(day).stream().map(IntervalDraft::of).toList()));
    }

    @Override
    void save() {
        Map<DayOfWeek, List<IntervalDraft>> typed = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, hours) -> typed.put(day, hours.getValue()));
        mentors.changeWeek(current.require(), new WeekDraft(Objects.requireNonNullElse(zone.getValue(), ""), typed));
    }
}
