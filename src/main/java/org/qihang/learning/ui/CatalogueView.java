package org.qihang.learning.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.account.Universities;
import org.qihang.account.University;
import org.qihang.account.UniversityId;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.CourseProgress;
import org.qihang.learning.MyCourses;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Page;

/** All courses, one's own first. */
@Route(CourseRoutes.CATALOGUE)
@Menu(title = "learning.CatalogueView.menu", order = 10, icon = "courses")
@AnonymousAllowed
class CatalogueView extends Page implements BeforeEnterObserver {

    private final Catalogue catalogue;
    private final MyCourses myCourses;
    private final Universities universities;
    private final CurrentActor current;
    private final Div cards = new Div();

    CatalogueView(Catalogue catalogue, MyCourses myCourses, Universities universities, CurrentActor current) {
        this.catalogue = catalogue;
        this.myCourses = myCourses;
        this.universities = universities;
        this.current = current;
        cards.addClassName("grid-2");
        title(getTranslation("learning.CatalogueView.title"));
        subtitle(getTranslation("learning.CatalogueView.subtitle"));
        add(cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<CourseOutline> courses = catalogue.published();
        Map<CourseId, CourseProgress> joined = current.find().map(myCourses::of).orElse(List.of()).stream()
                .collect(toMap(progress -> progress.outline().course(), progress -> progress));
        cards.removeAll();
        courses.stream()
                .sorted(Comparator.comparing((CourseOutline course) -> !joined.containsKey(course.course())))
                .forEach(course -> cards.add(card(course, joined)));
        if (courses.isEmpty()) {
            cards.add(new Empty(
                    getTranslation("learning.CatalogueView.emptyTitle"),
                    getTranslation("learning.CatalogueView.emptyText")));
        }
    }

    private CourseCard card(CourseOutline course, Map<CourseId, CourseProgress> joined) {
        Language language = current.language();
        UniversityId university = course.university();
        String name = university == null
                ? ""
                : universities
                        .find(university)
                        .map(University::name)
                        .map(named -> named.in(language))
                        .orElse("");
        return new CourseCard(course, name, language, joined.get(course.course()));
    }
}
