package org.qihang.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.qihang.account.Language;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.CourseProgress;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Meter;
import org.qihang.uikit.Stack;

/** The lesson to go on with, and all courses that one has joined. */
class MyLearning extends Stack {

    private final Language language;

    MyLearning(List<CourseProgress> courses, Language language) {
        this.language = language;
        loose();
        if (courses.isEmpty()) {
            add(new Empty(
                    getTranslation("shell.MyLearning.none"),
                    getTranslation("shell.MyLearning.noneText"),
                    Buttons.goTo("/" + CourseRoutes.CATALOGUE, getTranslation("shell.MyLearning.find"))));
            return;
        }
        courses.stream().flatMap(course -> next(course).stream()).findFirst().ifPresent(this::add);
        Div cards = new Div(courses.stream().map(this::card).toArray(Component[]::new));
        cards.addClassName("grid-2");
        add(new H2(getTranslation("shell.MyLearning.courses")), cards);
    }

    private Optional<Card> next(CourseProgress course) {
        return course.next().map(lesson -> {
            CourseOutline outline = course.outline();
            Paragraph where = new Paragraph(getTranslation(
                    "shell.MyLearning.where",
                    outline.facts().title().in(language),
                    outline.position(lesson.lesson()),
                    lesson.minutes()));
            where.addClassName("sub");
            Div words = new Div(
                    new Chip(getTranslation("shell.MyLearning.continue"), Chip.Tone.HOT),
                    new H2(lesson.title().in(language)),
                    where);
            Card card = new Card(
                    words,
                    Buttons.goTo(
                            CourseRoutes.lesson(outline.course(), lesson.lesson()),
                            getTranslation(course.isBegun() ? "shell.MyLearning.goOn" : "shell.MyLearning.begin")));
            card.addClassName("next");
            return card;
        });
    }

    private Component card(CourseProgress course) {
        String title = course.outline().facts().title().in(language);
        Paragraph progress = new Paragraph(
                course.isComplete()
                        ? getTranslation("shell.MyLearning.complete", course.lessons())
                        : getTranslation("shell.MyLearning.progress", course.completedLessons(), course.lessons()));
        progress.addClassName("xs");
        Anchor card = new Anchor(CourseRoutes.course(course.outline().course()));
        card.addClassName("card");
        Stack content =
                new Stack(new H3(title), new Meter(course.completedLessons(), course.lessons(), title), progress);
        content.tight();
        card.add(content);
        return card;
    }
}
