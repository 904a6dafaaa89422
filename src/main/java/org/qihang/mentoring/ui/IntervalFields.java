package org.qihang.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.qihang.mentoring.Hours;
import org.qihang.mentoring.IntervalDraft;
import org.qihang.uikit.Buttons;

/** From when to when: chosen by half hours, or typed. */
class IntervalFields extends Div {

    private static final int STEP = 30;
    private static final List<String> TIMES = IntStream.rangeClosed(0, Hours.DAY / STEP)
            .mapToObj(step -> Hours.clock(step * STEP))
            .toList();

    private final ComboBox<String> from;
    private final ComboBox<String> to;
    private final Button remove;

    /** @param day for those who don't see where the fields stand */
    IntervalFields(String day, IntervalDraft value) {
        addClassName("interval");
        from = time(getTranslation("mentoring.IntervalFields.from", day), value.from());
        to = time(getTranslation("mentoring.IntervalFields.to", day), value.to());
        Span dash = new Span("–");
        dash.getElement().setAttribute("aria-hidden", "true");
        remove = Buttons.quiet("×", event -> {});
        remove.setAriaLabel(getTranslation("mentoring.IntervalFields.remove", day, value.from(), value.to()));
        add(from, dash, to, remove);
    }

    IntervalDraft getValue() {
        return new IntervalDraft(
                Objects.requireNonNullElse(from.getValue(), ""), Objects.requireNonNullElse(to.getValue(), ""));
    }

    void onChange(Runnable listener) {
        from.addValueChangeListener(event -> listener.run());
        to.addValueChangeListener(event -> listener.run());
    }

    void onRemove(Runnable listener) {
        remove.addClickListener(event -> listener.run());
    }

    void setInvalid(boolean invalid) {
        from.setInvalid(invalid);
        to.setInvalid(invalid);
    }

    void focus() {
        from.focus();
    }

    private static ComboBox<String> time(String label, String value) {
        ComboBox<String> time = new ComboBox<>();
        time.setAriaLabel(label);
        time.setItems(TIMES);
        time.setAllowCustomValue(true);
        time.addCustomValueSetListener(event -> time.setValue(event.getDetail()));
        time.setManualValidation(true);
        if (!value.isEmpty()) {
            time.setValue(value);
        }
        return time;
    }
}
