package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.mentoring.BookingRequest;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.TimeRange;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.FieldErrors;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;

/** What a student tells when they book. It stays the same while they look at other times. */
class BookingForm extends Stack implements TimePanel {

    private final FieldErrors errors = new FieldErrors();
    private final Div chosen = new Div();
    private final TextArea topic = errors.field("topic", new TextArea());
    private final Select<CourseOutline> course = new Select<>();
    private final Row actions;

    BookingForm(List<CourseOutline> courses, Language language, Runnable book) {
        topic.setLabel(getTranslation("mentoring.BookingForm.topic"));
        topic.setHelperText(getTranslation("mentoring.BookingForm.topicHelp"));
        topic.setMaxLength(BookingRequest.LONGEST_TOPIC);
        topic.setMinRows(3);
        topic.setValueChangeMode(ValueChangeMode.TIMEOUT);
        course.setLabel(getTranslation("mentoring.BookingForm.course"));
        course.setItems(courses);
        course.setItemLabelGenerator(each -> each == null ? "" : each.facts().title().in(language));
        course.setEmptySelectionAllowed(true);
        course.setVisible(!courses.isEmpty());
        actions = new Row(Buttons.go(
                getTranslation("mentoring.BookingForm.book"), event -> Refusals.none(this, errors, book)));
        addClassName("form");
        add(errors.general(), chosen, topic, course, actions);
    }

    @Override
    public void choose(Optional<TimeRange> slot, Mentor mentor, Times times) {
        chosen.removeAll();
        actions.setVisible(slot.isPresent());
        if (slot.isEmpty()) {
            chosen.add(Names.sub(getTranslation("mentoring.TimePanel.choose")));
            return;
        }
        errors.clear();
        chosen.add(new H3(times.full(slot.get())));
        MentorsTime.of(slot.get(), mentor, times).ifPresent(chosen::add);
    }

    void fill(String text, Optional<CourseId> about) {
        topic.setValue(text);
        about.flatMap(id -> course.getListDataView()
                        .getItems()
                        .filter(each -> each.course().equals(id))
                        .findFirst())
                .ifPresent(course::setValue);
    }

    void onChange(BiConsumer<String, @Nullable CourseId> listener) {
        topic.addValueChangeListener(event -> listener.accept(topic(), course()));
        course.addValueChangeListener(event -> listener.accept(topic(), course()));
    }

    String topic() {
        return topic.getValue();
    }

    @Nullable CourseId course() {
        return Optional.ofNullable(course.getValue()).map(CourseOutline::course).orElse(null);
    }
}
