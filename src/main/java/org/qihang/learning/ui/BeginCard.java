package org.qihang.learning.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;

/** Before an attempt that is timed, counted or drawn: its rules, and the way in. */
class BeginCard extends Card {

    /** @param begin null for who can only look */
    BeginCard(LessonMarkup lesson, OptionalInt left, @Nullable Runnable begin) {
        addClassName("quiz-begin");
        add(new H3(getTranslation("learning.BeginCard.title")), new Html(new QuizFacts(lesson).html(left)));
        if (left.orElse(1) == 0) {
            add(new Paragraph(getTranslation("learning.BeginCard.noneLeft")));
            return;
        }
        if (lesson.reading().text().rules().minutes() != null) {
            add(new Paragraph(getTranslation("learning.BeginCard.timed")));
        }
        if (begin != null) {
            add(Buttons.go(getTranslation("learning.BeginCard.begin"), event -> begin.run()));
        }
    }
}
