package org.qihang.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qihang.account.CurrentActor;
import org.qihang.account.Universities;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseRoutes;
import org.qihang.course.CourseUploads;
import org.qihang.course.Publishing;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;

/** The courses that one publishes, and where the next one is uploaded. */
@Route(PublishRoutes.PUBLISH)
@Menu(title = "course.PublishView.menu", order = 50, icon = "courses")
@RolesAllowed("PUBLISHER")
class PublishView extends Page implements BeforeEnterObserver {

    private static final String GUIDE = CourseRoutes.course(new CourseId("authoring-guide"));

    private final Publishing publishing;
    private final Catalogue catalogue;
    private final CourseUploads uploads;
    private final Universities universities;
    private final CurrentActor current;
    private final Stack content = new Stack().loose();

    PublishView(
            Publishing publishing,
            Catalogue catalogue,
            CourseUploads uploads,
            Universities universities,
            CurrentActor current) {
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.uploads = uploads;
        this.universities = universities;
        this.current = current;
        title(getTranslation("course.PublishView.title"));
        subtitle(getTranslation("course.PublishView.subtitle"));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Publishing.Release> courses = publishing.published(current.require());
        content.removeAll();
        content.add(
                new UploadForm(uploads, universities, current),
                courses.isEmpty() ? empty() : cards(courses),
                new ShippedCourses(catalogue.published(), current));
    }

    private Component empty() {
        return new Empty(
                getTranslation("course.PublishView.emptyTitle"),
                getTranslation("course.PublishView.emptyText"),
                Buttons.linkTo(GUIDE, getTranslation("course.PublishView.guide")));
    }

    private Component cards(List<Publishing.Release> courses) {
        Div cards = new Div();
        cards.addClassName("grid-2");
        courses.forEach(course -> cards.add(new PublishedCard(course, current)));
        return new Stack(cards, new Div(Buttons.quietLinkTo(GUIDE, getTranslation("course.PublishView.guide"))));
    }
}
