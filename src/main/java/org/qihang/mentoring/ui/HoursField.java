package org.qihang.mentoring.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qihang.mentoring.IntervalDraft;
import org.qihang.uikit.Buttons;

/** The hours of a day: none, or several intervals. */
class HoursField extends Div implements HasValidation, Focusable<HoursField> {

    private static final String BETWEEN = "\t";

    private final Div intervals = new Div();
    private final Paragraph none = new Paragraph();
    private final Paragraph error = new Paragraph();
    private final String label;
    private Runnable changed = () -> {};

    HoursField(String label) {
        this.label = label;
        addClassName("hours-field");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        none.setText(getTranslation("mentoring.HoursField.none"));
        none.addClassName("sub");
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        intervals.addClassName("intervals");
        Div head = new Div(new H3(label), none);
        head.addClassName("hours-head");
        add(head, intervals, error, Buttons.quiet(getTranslation("mentoring.HoursField.add"), event -> {
            add(new IntervalDraft("", ""));
            last().focus();
        }));
    }

    List<IntervalDraft> getValue() {
        return rows().stream().map(IntervalFields::getValue).toList();
    }

    void setValue(List<IntervalDraft> value) {
        intervals.removeAll();
        value.forEach(this::add);
        none.setVisible(value.isEmpty());
    }

    /** Also when an interval was added or removed. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    static String write(List<IntervalDraft> value) {
        return value.stream().map(each -> each.from() + BETWEEN + each.to()).collect(Collectors.joining("\n"));
    }

    static List<IntervalDraft> read(String text) {
        return text.lines()
                .map(line -> line.split(BETWEEN, -1))
                .map(times -> new IntervalDraft(times[0], times[times.length - 1]))
                .toList();
    }

    private void add(IntervalDraft interval) {
        IntervalFields row = new IntervalFields(label, interval);
        row.onChange(() -> changed.run());
        row.onRemove(() -> {
            intervals.remove(row);
            none.setVisible(rows().isEmpty());
            changed.run();
        });
        intervals.add(row);
        none.setVisible(false);
    }

    private List<IntervalFields> rows() {
        return intervals.getChildren().map(IntervalFields.class::cast).toList();
    }

    private IntervalFields last() {
        return rows().getLast();
    }

    @Override
    public void focus() {
        rows().stream().findFirst().ifPresent(IntervalFields::focus);
    }

    @Override
    public void setManualValidation(boolean enabled) {
        // It is never validated by itself
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        error.setText(message == null ? "" : message);
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
        rows().forEach(row -> row.setInvalid(invalid));
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }
}
