package org.qihang.camp.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.qihang.account.PersonId;
import org.qihang.account.UniversityId;
import org.qihang.camp.Admission;
import org.qihang.camp.CampDraft;
import org.qihang.camp.CampKind;
import org.qihang.camp.CampPlan;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.CalendarWords;
import org.qihang.uikit.Card;
import org.qihang.uikit.Draft;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Stack;

/** What a camp is to be, as its organizer enters it. */
class CampForm extends Stack {

    private static final int USUAL_CAPACITY = 60;
    private static final int STEP_MINUTES = 30;

    private final FieldErrors errors = new FieldErrors();
    private final Select<UniversityId> university = new Select<>();
    private final Select<CampKind> kind = new Select<>();
    private final LocalizedFields title;
    private final LocalizedFields summary;
    private final LocalizedFields text;
    private final LocalizedFields place;
    private final DateTimePicker start;
    private final DateTimePicker end;
    private final DateTimePicker deadline;
    private final IntegerField capacity = errors.field("capacity", new IntegerField());
    private final Select<Admission> admission = errors.field("admission", new Select<>());
    private final ZoneId zone;

    CampForm(ZoneId zone, List<UniversityId> choices, ItemLabelGenerator<UniversityId> names) {
        loose();
        addClassName("camp-form");
        this.zone = zone;
        title = LocalizedFields.line(errors, "title", getTranslation("camp.CampForm.title"), CampDraft.LONGEST_TITLE);
        summary = LocalizedFields.area(
                errors, "summary", getTranslation("camp.CampForm.summary"), CampDraft.LONGEST_SUMMARY, 2);
        text = LocalizedFields.area(errors, "text", getTranslation("camp.CampForm.text"), CampDraft.LONGEST_TEXT, 10);
        place = LocalizedFields.line(errors, "place", getTranslation("camp.CampForm.place"), CampDraft.LONGEST_PLACE);
        start = time("start", getTranslation("camp.CampForm.start"));
        end = time("end", getTranslation("camp.CampForm.end"));
        deadline = time("deadline", getTranslation("camp.CampForm.deadline"));
        university.setLabel(getTranslation("camp.CampForm.university"));
        university.setItems(choices);
        university.setItemLabelGenerator(names);
        university.setVisible(choices.size() > 1);
        choices.stream().findFirst().ifPresent(university::setValue);
        kind.setLabel(getTranslation("camp.CampForm.kind"));
        kind.setItems(CampKind.values());
        kind.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        kind.setValue(CampKind.CAMP);
        capacity.setLabel(getTranslation("camp.CampForm.capacity"));
        capacity.setStepButtonsVisible(true);
        capacity.setValue(USUAL_CAPACITY);
        admission.setLabel(getTranslation("camp.CampForm.admission"));
        admission.setItems(Admission.values());
        admission.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        admission.setValue(Admission.OPEN);
        add(
                section(getTranslation("camp.CampForm.about"), university, kind, title, summary, text),
                section(
                        getTranslation("camp.CampForm.whenAndWhere"),
                        Notice.ok(getTranslation("camp.CampForm.zone", zone.getId())),
                        half(start, end),
                        place),
                section(getTranslation("camp.CampForm.seats"), half(capacity, admission), deadline));
    }

    void show(CampPlan plan) {
        CampDraft draft = CampDraft.of(plan);
        kind.setValue(draft.kind());
        title.setValue(draft.title());
        summary.setValue(draft.summary());
        text.setValue(draft.text());
        place.setValue(draft.place());
        start.setValue(draft.start());
        end.setValue(draft.end());
        deadline.setValue(draft.deadline());
        capacity.setValue(draft.capacity());
        admission.setValue(draft.admission());
    }

    Draft keep(PersonId organizer, String name) {
        Component[] typed = Stream.of(
                        Stream.of(title, summary, text, place).flatMap(LocalizedFields::fields),
                        Stream.of(start, end, deadline, capacity))
                .flatMap(fields -> fields)
                .toArray(Component[]::new);
        return Draft.of(this, organizer, name, typed);
    }

    /** Adds the button, and the place where messages without a field appear, right above it. */
    void onSave(String label, Runnable save) {
        add(errors.general(), new Div(Buttons.go(label, event -> errors.nothingRefused(save))));
    }

    UniversityId university() {
        return university.getValue();
    }

    CampDraft draft() {
        return new CampDraft(
                kind.getValue(),
                title.getValue(),
                summary.getValue(),
                text.getValue(),
                start.getValue(),
                end.getValue(),
                zone,
                place.getValue(),
                capacity.getValue(),
                deadline.getValue(),
                admission.getValue());
    }

    private DateTimePicker time(String name, String label) {
        DateTimePicker picker = errors.field(name, new DateTimePicker(label));
        picker.setStep(Duration.ofMinutes(STEP_MINUTES));
        picker.setLocale(CalendarWords.clock(getLocale()));
        picker.setDatePickerI18n(CalendarWords.in(getLocale()));
        return picker;
    }

    private static Card section(String heading, Component... fields) {
        Stack form = new Stack(fields);
        form.addClassName("form");
        return new Card(new H2(heading), form);
    }

    private static Div half(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("half");
        return row;
    }
}
