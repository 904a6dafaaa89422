package org.qihang.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.qihang.account.Language;
import org.qihang.course.CourseOutline;
import org.qihang.course.OutlineChanges;
import org.qihang.course.ReleaseId;
import org.qihang.uikit.Card;
import org.qihang.uikit.Stack;

/** The lessons that were changed, added, moved and removed. */
class ChangedLessons extends Card {

    private final Language language;
    private final Stack lists = new Stack();

    ChangedLessons(OutlineChanges changes, ReleaseId from, ReleaseId to, Language language) {
        this.language = language;
        addClassName("changed-lessons");
        list(
                getTranslation(
                        "course.ChangedLessons.changed", changes.changed().size()),
                changes.changed(),
                lesson -> new Anchor(PublishRoutes.changes(from, to, lesson.lesson()), title(lesson)));
        list(
                getTranslation("course.ChangedLessons.added", changes.added().size()),
                changes.added(),
                lesson -> new Anchor(PublishRoutes.preview(to, lesson.lesson()), title(lesson)));
        list(
                getTranslation("course.ChangedLessons.moved", changes.moved().size()),
                changes.moved(),
                lesson -> new Anchor(PublishRoutes.preview(to, lesson.lesson()), title(lesson)));
        list(
                getTranslation(
                        "course.ChangedLessons.removed", changes.removed().size()),
                changes.removed(),
                lesson -> new Span(title(lesson)));
        add(lists);
    }

    private void list(
            String heading, List<CourseOutline.Lesson> lessons, Function<CourseOutline.Lesson, Component> shown) {
        if (lessons.isEmpty()) {
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        lessons.forEach(lesson -> rows.add(new ListItem(shown.apply(lesson))));
        lists.add(new Stack(new H2(heading), rows).tight());
    }

    private String title(CourseOutline.Lesson lesson) {
        return lesson.title().in(language);
    }
}
