package org.qihang.course.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qihang.account.CurrentActor;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Row;

/** The product's own courses, in which publishers see the learners of their university. */
class ShippedCourses extends Card {

    ShippedCourses(List<CourseOutline> published, CurrentActor current) {
        List<CourseOutline> shipped =
                published.stream().filter(course -> course.university() == null).toList();
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "roomy");
        shipped.forEach(course -> rows.add(row(course, current)));
        Span about = new Span(getTranslation("course.ShippedCourses.about"));
        about.addClassName("sub");
        add(new H2(getTranslation("course.ShippedCourses.title")), about, rows);
        setVisible(!shipped.isEmpty());
    }

    private ListItem row(CourseOutline course, CurrentActor current) {
        return new ListItem(
                new Span(course.facts().title().in(current.language())),
                new Row(
                        ZipLink.to(this, course.release()),
                        Buttons.quietLinkTo(
                                PublishRoutes.learners(course.course()),
                                getTranslation("course.PublishedCard.learners")),
                        Buttons.quietLinkTo(
                                CourseRoutes.course(course.course()), getTranslation("course.PublishedCard.page"))));
    }
}
