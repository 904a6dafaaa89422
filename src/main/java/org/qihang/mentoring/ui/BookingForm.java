package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Language;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.mentoring.BookingRequest;
import org.qihang.mentoring.TimeRange;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Draft;

/** What a student tells when they book. */
class BookingForm extends TimePanel {

    private final TextArea topic = errors.field("topic", new TextArea());
    private final Select<CourseOutline> course = errors.field("course", new Select<>());
    private final Div actions = new Div();

    BookingForm(List<CourseOutline> courses, Language language) {
        topic.setLabel(getTranslation("mentoring.BookingForm.topic"));
        topic.setHelperText(getTranslation("mentoring.BookingForm.topicHelp"));
        topic.setMaxLength(BookingRequest.LONGEST_TOPIC);
        topic.setMinRows(3);
        topic.setValueChangeMode(ValueChangeMode.TIMEOUT);
        course.setLabel(getTranslation("mentoring.BookingForm.course"));
        course.setEmptySelectionAllowed(true);
        course.setEmptySelectionCaption(getTranslation("mentoring.BookingForm.noCourse"));
        course.setItems(courses);
        course.setItemLabelGenerator(each -> each == null
                ? getTranslation("mentoring.BookingForm.noCourse")
                : each.facts().title().in(language));
        course.setVisible(!courses.isEmpty());
        actions.addClassName("actions");
        addClassName("form");
        add(topic, course, errors.general(), actions);
    }

    void fill(String text, Optional<CourseId> about) {
        topic.setValue(text);
        about.flatMap(id -> course.getListDataView()
                        .getItems()
                        .filter(each -> each.course().equals(id))
                        .findFirst())
                .ifPresent(course::setValue);
    }

    Draft keep(PersonId student, PersonId mentor) {
        return Draft.of(this, student, "booking/" + mentor.value(), topic);
    }

    void onChange(BiConsumer<String, Optional<CourseId>> listener) {
        topic.addValueChangeListener(event -> listener.accept(topic(), Optional.ofNullable(course())));
        course.addValueChangeListener(event -> listener.accept(topic(), Optional.ofNullable(course())));
    }

    void onBook(Consumer<TimeRange> book, Runnable refused) {
        actions.add(Buttons.go(getTranslation("mentoring.BookingForm.book"), event -> act(book, refused)));
    }

    String topic() {
        return topic.getValue();
    }

    @Nullable
    CourseId course() {
        return Optional.ofNullable(course.getValue()).map(CourseOutline::course).orElse(null);
    }

    @Override
    String heading(String time) {
        return time;
    }

    @Override
    void offerAction(boolean possible) {
        actions.setVisible(possible);
    }
}
