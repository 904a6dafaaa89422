package org.qihang.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.qihang.account.Language;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.CourseProgress;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Meter;
import org.qihang.uikit.Stack;

/** The one thing to do next in a course: join it, go on, or look back. */
class NextStepCard extends Card {

    private NextStepCard(Component what, Component action) {
        super(what, action);
        addClassName("next");
    }

    /** @param oneMoreStep somebody came back from signing in to go on with joining */
    static NextStepCard join(Component action, boolean oneMoreStep) {
        Div what = new Div();
        if (oneMoreStep) {
            what.add(new Chip(what.getTranslation("learning.NextStepCard.oneMoreStep"), Chip.Tone.HOT));
        }
        what.add(
                new H2(what.getTranslation("learning.NextStepCard.joinTitle")),
                sub(what.getTranslation("learning.NextStepCard.joinText")));
        return new NextStepCard(what, action);
    }

    static NextStepCard goOn(CourseProgress progress, Language language) {
        Stack what = new Stack().tight();
        CourseOutline course = progress.outline();
        CourseOutline.Lesson next =
                progress.next().orElseGet(() -> course.lessons().getFirst());
        NextStepCard card = new NextStepCard(
                what, Buttons.goTo(CourseRoutes.lesson(course.course(), next.lesson()), label(what, progress)));
        String done = what.getTranslation(
                "learning.CourseCard.progress", progress.completedLessons(), progress.lessons(), progress.percent());
        what.add(
                progress.isComplete()
                        ? new Chip(what.getTranslation("learning.NextStepCard.complete"), Chip.Tone.OK)
                        : new Chip(what.getTranslation("learning.NextStepCard.next"), Chip.Tone.HOT),
                new H2(next.title().in(language)),
                new Meter(progress.completedLessons(), progress.lessons(), done),
                sub(done));
        return card;
    }

    private static String label(Component any, CourseProgress progress) {
        if (progress.isComplete()) {
            return any.getTranslation("learning.NextStepCard.readAgain");
        }
        return progress.isBegun()
                ? any.getTranslation("learning.NextStepCard.continue")
                : any.getTranslation("learning.NextStepCard.begin");
    }

    private static Paragraph sub(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("sub");
        return paragraph;
    }
}
