package org.qihang.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qihang.account.Language;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.course.OutlineChanges;
import org.qihang.learning.NewerRelease;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;

/** What the published release changes for who reads another one, and moving to it. */
class NewerReleaseCard extends Card {

    private final NewerRelease newer;
    private final Language language;

    /** @param take what "Read the new release" does */
    NewerReleaseCard(NewerRelease newer, Language language, Runnable take) {
        this.newer = newer;
        this.language = language;
        addClassNames("newer-release", "stack");
        OutlineChanges changes = newer.changes();
        add(
                new H2(getTranslation("learning.NewerReleaseCard.title")),
                sub(getTranslation("learning.NewerReleaseCard.text")));
        if (changes.isEmpty()) {
            add(sub(getTranslation("learning.NewerReleaseCard.noLesson")));
        }
        list(getTranslation("learning.NewerReleaseCard.added"), changes.added(), false);
        list(getTranslation("learning.NewerReleaseCard.changed"), changes.changed(), true);
        list(getTranslation("learning.NewerReleaseCard.moved"), changes.moved(), true);
        list(getTranslation("learning.NewerReleaseCard.removed"), changes.removed(), true);
        add(Buttons.plain(getTranslation("learning.NewerReleaseCard.take"), event -> take.run()));
    }

    /** @param readable whether the release that is read has them, so that a link leads somewhere */
    private void list(String title, List<CourseOutline.Lesson> lessons, boolean readable) {
        if (lessons.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        lessons.forEach(lesson -> {
            String name = lesson.title().in(language);
            list.add(readable ? new ListItem(link(lesson, name)) : new ListItem(name));
        });
        add(new H3(title), list);
    }

    private Anchor link(CourseOutline.Lesson lesson, String name) {
        return new Anchor(CourseRoutes.lesson(newer.outline().course(), lesson.lesson()), name);
    }

    private static Paragraph sub(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("sub");
        return paragraph;
    }
}
