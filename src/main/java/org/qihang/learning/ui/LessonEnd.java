package org.qihang.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.CourseProgress;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.Progress;
import org.qihang.learning.Reading;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Row;

/** Below a lesson: what finishes it, or where to go on. */
class LessonEnd extends Div {

    private final Runnable markRead;

    /** @param markRead what "I have read this" does */
    LessonEnd(Runnable markRead) {
        this.markRead = markRead;
        addClassName("lesson-end");
    }

    void show(LessonMarkup markup) {
        removeAll();
        Reading.Open reading = markup.reading();
        CourseOutline course = reading.outline();
        if (reading.enrolment() == null) {
            add(
                    new H2(getTranslation("learning.LessonEnd.tasteTitle")),
                    new Paragraph(getTranslation("learning.LessonEnd.tasteText")),
                    Buttons.goTo(LearningRoutes.join(course.course()), getTranslation("learning.LessonEnd.join")));
        } else if (reading.isCompleted()) {
            showNext(markup);
        } else if (Progress.completesByQuiz(reading.lesson())) {
            add(new Paragraph(getTranslation("learning.LessonEnd.quizCompletes")));
        } else {
            add(Buttons.go(getTranslation("learning.LessonEnd.markRead"), event -> markRead.run()));
        }
    }

    private void showNext(LessonMarkup markup) {
        CourseOutline course = markup.reading().outline();
        if (markup.reading().progress().filter(CourseProgress::isComplete).isPresent()) {
            add(
                    new Row(new Chip(getTranslation("learning.LessonEnd.courseDone"), Chip.Tone.OK)),
                    Buttons.goTo(CourseRoutes.course(course.course()), getTranslation("learning.LessonEnd.toCourse")));
            return;
        }
        add(new Row(new Chip(getTranslation("learning.LessonEnd.done"), Chip.Tone.OK)));
        Optional<CourseOutline.Lesson> next = course.after(
                        markup.reading().lesson().lesson())
                .or(() -> markup.reading().progress().flatMap(CourseProgress::next));
        next.ifPresent(lesson -> add(Buttons.goTo(
                markup.address(lesson.lesson()),
                getTranslation("learning.LessonEnd.next", lesson.title().in(markup.language())))));
    }
}
