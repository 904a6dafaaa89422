package org.qihang.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.course.LessonId;
import org.qihang.learning.CourseProgress;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.Progress;
import org.qihang.learning.Reading;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Row;

/** Below a lesson: what finishes it, or where to go on. It stays as it is where the next lesson says the same. */
class LessonEnd extends Div {

    private final Runnable markRead;
    private transient @Nullable Step shown;

    private enum Kind {
        JOIN,
        ANSWER,
        MARK,
        GO_ON,
        LEAVE
    }

    /** @param next the lesson to go on with */
    private record Step(Kind kind, @Nullable LessonId next) {}

    /** @param markRead what "I have read this" does */
    LessonEnd(Runnable markRead) {
        this.markRead = markRead;
        addClassName("lesson-end");
    }

    void show(LessonMarkup markup) {
        Step step = step(markup);
        if (!step.equals(shown)) {
            shown = step;
            removeAll();
            show(step, markup);
        }
    }

    private static Step step(LessonMarkup markup) {
        Reading.Open reading = markup.reading();
        if (reading.enrolment() == null) {
            return new Step(Kind.JOIN, null);
        }
        if (!reading.isCompleted()) {
            return new Step(Progress.completesByQuiz(reading.lesson()) ? Kind.ANSWER : Kind.MARK, null);
        }
        if (reading.progress().filter(CourseProgress::isComplete).isPresent()) {
            return new Step(Kind.LEAVE, null);
        }
        return new Step(
                Kind.GO_ON,
                reading.outline()
                        .after(reading.lesson().lesson())
                        .or(() -> reading.progress().flatMap(CourseProgress::next))
                        .map(CourseOutline.Lesson::lesson)
                        .orElse(null));
    }

    private void show(Step step, LessonMarkup markup) {
        CourseOutline course = markup.reading().outline();
        switch (step.kind()) {
            case JOIN ->
                add(
                        new H2(getTranslation("learning.LessonEnd.tasteTitle")),
                        new Paragraph(getTranslation("learning.LessonEnd.tasteText")),
                        Buttons.goTo(LearningRoutes.join(course.course()), getTranslation("learning.LessonEnd.join")));
            case ANSWER -> add(new Paragraph(getTranslation("learning.LessonEnd.quizCompletes")));
            case MARK -> add(Buttons.go(getTranslation("learning.LessonEnd.markRead"), event -> markRead.run()));
            case LEAVE ->
                add(
                        new Row(new Chip(getTranslation("learning.LessonEnd.courseDone"), Chip.Tone.OK)),
                        Buttons.goTo(
                                CourseRoutes.course(course.course()), getTranslation("learning.LessonEnd.toCourse")));
            case GO_ON -> {
                add(new Row(new Chip(getTranslation("learning.LessonEnd.done"), Chip.Tone.OK)));
                Optional.ofNullable(step.next()).flatMap(course::find).ifPresent(next -> add(next(next, markup)));
            }
        }
    }

    private Component next(CourseOutline.Lesson next, LessonMarkup markup) {
        return Buttons.goTo(
                markup.address(next.lesson()),
                getTranslation("learning.LessonEnd.next", next.title().in(markup.language())));
    }
}
