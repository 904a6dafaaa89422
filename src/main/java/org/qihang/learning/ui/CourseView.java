package org.qihang.learning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.account.Universities;
import org.qihang.account.University;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.CourseProgress;
import org.qihang.learning.Enrolments;
import org.qihang.learning.Learners;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.MyCourses;
import org.qihang.learning.NewerRelease;
import org.qihang.learning.NewerReleases;
import org.qihang.store.Rejected;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Page;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Texts;
import org.qihang.uikit.Toast;

/** One course, for everybody: what it is, what there is to read, and the next step. */
@Route("courses/:course")
@AnonymousAllowed
class CourseView extends Page implements BeforeEnterObserver {

    private final Catalogue catalogue;
    private final Enrolments enrolments;
    private final MyCourses myCourses;
    private final NewerReleases newerReleases;
    private final Learners learners;
    private final Universities universities;
    private final CurrentActor current;
    private final Texts texts;
    private final Stack content = new Stack().loose();

    CourseView(
            Catalogue catalogue,
            Enrolments enrolments,
            MyCourses myCourses,
            NewerReleases newerReleases,
            Learners learners,
            Universities universities,
            CurrentActor current,
            Texts texts) {
        this.catalogue = catalogue;
        this.enrolments = enrolments;
        this.myCourses = myCourses;
        this.newerReleases = newerReleases;
        this.learners = learners;
        this.universities = universities;
        this.current = current;
        this.texts = texts;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean joining = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LearningRoutes.DO)
                .filter(LearningRoutes.JOIN::equals)
                .isPresent();
        Optional<CourseId> id = event.getRouteParameters()
                .get("course")
                .filter(CourseId::isValid)
                .map(CourseId::new);
        content.removeAll();
        id.flatMap(this::progress)
                .map(CourseProgress::outline)
                .or(() -> id.flatMap(catalogue::current))
                .ifPresentOrElse(course -> show(course, joining), this::showNothing);
    }

    private Optional<CourseProgress> progress(CourseId course) {
        return current.find().flatMap(actor -> myCourses.in(actor, course));
    }

    private void show(CourseOutline course, boolean joining) {
        Language language = current.language();
        Optional<CourseProgress> progress = progress(course.course());
        title(course.facts().title().in(language));
        subtitle(course.facts().summary().in(language));
        Card contents = new Card(
                new H2(getTranslation("learning.CourseView.contents")),
                new CourseContents(course, progress, texts, language).component());
        Div columns = new Div(
                contents, new CourseFactsCard(course, university(course, language), prerequisites(course, language)));
        columns.addClassName("main-aside");
        content.add(progress.map(made -> NextStepCard.goOn(made, language)).orElseGet(() -> join(course, joining)));
        current.find()
                .flatMap(actor -> newerReleases.find(actor, course.course()))
                .ifPresent(newer -> content.add(new NewerReleaseCard(newer, language, () -> take(newer))));
        content.add(columns);
        content.add(links(course, progress.isPresent()));
    }

    private Row links(CourseOutline course, boolean joined) {
        Row links = new Row();
        if (joined) {
            links.add(Buttons.linkTo("/" + LearningRoutes.NOTES, getTranslation("learning.CourseView.notes")));
        }
        current.find()
                .filter(actor -> learners.maySee(actor, course))
                .ifPresent(actor -> links.add(Buttons.linkTo(
                        LearningRoutes.learners(course.course()), getTranslation("learning.CourseView.learners"))));
        return links;
    }

    private String university(CourseOutline course, Language language) {
        return Optional.ofNullable(course.university())
                .flatMap(universities::find)
                .map(University::name)
                .orElse(course.facts().university())
                .in(language);
    }

    /** An id of a course that is published here is said by its title. */
    private String prerequisites(CourseOutline course, Language language) {
        return course.facts().prerequisites().stream()
                .map(given -> Optional.of(given)
                        .filter(CourseId::isValid)
                        .map(CourseId::new)
                        .flatMap(catalogue::current)
                        .map(other -> other.facts().title().in(language))
                        .orElse(given))
                .collect(Collectors.joining("; "));
    }

    private NextStepCard join(CourseOutline course, boolean joining) {
        String label = getTranslation("learning.CourseView.join");
        if (current.find().isEmpty()) {
            return NextStepCard.join(Buttons.goTo(LearningRoutes.signInAndJoin(course.course()), label), false);
        }
        return NextStepCard.join(Buttons.go(label, event -> join(current.require(), course)), joining);
    }

    private void join(Actor actor, CourseOutline course) {
        enrolments.join(actor, course.course());
        Toast.done(getTranslation(
                "learning.CourseView.joined", course.facts().title().in(current.language())));
        UI.getCurrent().navigate(CourseRoutes.course(course.course()).substring(1));
        content.removeAll();
        show(course, false);
    }

    private void take(NewerRelease newer) {
        CourseId course = newer.outline().course();
        try {
            newerReleases.take(current.require(), course, newer.outline().release());
            Toast.done(getTranslation("learning.CourseView.newerReleaseTaken"));
        } catch (Rejected otherRelease) {
            Toast.failed(getTranslation("learning.problem.otherRelease"));
        }
        content.removeAll();
        progress(course).ifPresent(progress -> show(progress.outline(), false));
    }

    private void showNothing() {
        title(getTranslation("learning.CourseView.unknownTitle"));
        content.add(new Empty(
                getTranslation("learning.CourseView.unknownTitle"),
                getTranslation("learning.CourseView.unknownText"),
                Buttons.goTo("/" + CourseRoutes.CATALOGUE, getTranslation("learning.CourseView.catalogue"))));
    }
}
