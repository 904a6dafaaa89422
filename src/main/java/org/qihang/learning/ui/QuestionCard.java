package org.qihang.learning.ui;

import com.vaadin.flow.component.Html;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.qihang.course.Grading;
import org.qihang.course.LessonText;

/**
 * One question of a quiz. A single component with native inputs in it: thousands of pages are open at a time, and a
 * component for each choice would weigh on all of them.
 */
class QuestionCard extends Html {

    private static final String CHECKED =
            "Array.from(element.querySelectorAll('input:checked'), input => input.value).join()";

    private final QuestionMarkup markup;

    /** @param chosen told what is checked, after each change */
    QuestionCard(QuestionMarkup markup, Set<Integer> draft, boolean inert, Consumer<Set<Integer>> chosen) {
        super(markup.open(draft, inert));
        this.markup = markup;
        getElement()
                .addEventListener(
                        "change",
                        event -> chosen.accept(
                                indexes(event.getEventData().get(CHECKED).asString())))
                .addEventData(CHECKED);
    }

    LessonText.Question question() {
        return markup.question();
    }

    void show(Grading.Answer answer) {
        setHtmlContent(markup.answered(answer));
    }

    void ask(Set<Integer> draft) {
        setHtmlContent(markup.open(draft, false));
    }

    /** What the browser says, which may be anything; the service keeps only what the question has. */
    private static Set<Integer> indexes(String values) {
        Set<Integer> indexes = new TreeSet<>();
        for (String value : values.split(",", -1)) {
            if (value.matches("\\d{1,3}")) {
                indexes.add(Integer.valueOf(value));
            }
        }
        return indexes;
    }
}
