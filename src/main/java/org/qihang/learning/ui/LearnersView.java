package org.qihang.learning.ui;

import static org.qihang.learning.ui.Markup.escape;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.CourseProgress;
import org.qihang.learning.Learner;
import org.qihang.learning.Learners;
import org.qihang.learning.LearningRoutes;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Page;
import org.qihang.uikit.When;

/** Who is where in a course, for its team. */
@Route("publish/:course/learners")
@RolesAllowed("PUBLISHER")
class LearnersView extends Page implements BeforeEnterObserver {

    /** The spreadsheet has them all. */
    private static final int SHOWN = 200;

    private final Catalogue catalogue;
    private final Learners learners;
    private final CurrentActor current;
    private final Div content = new Div();

    LearnersView(Catalogue catalogue, Learners learners, CurrentActor current) {
        this.catalogue = catalogue;
        this.learners = learners;
        this.current = current;
        content.addClassNames("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(getTranslation("learning.LearnersView.title"));
        Optional<CourseOutline> course = event.getRouteParameters()
                .get("course")
                .filter(CourseId::isValid)
                .map(CourseId::new)
                .flatMap(catalogue::current);
        content.removeAll();
        course.ifPresentOrElse(
                this::show,
                () -> content.add(new Empty(
                        getTranslation("learning.CourseView.unknownTitle"),
                        getTranslation("learning.CourseView.unknownText"),
                        Buttons.goTo("/" + CourseRoutes.CATALOGUE, getTranslation("learning.CourseView.catalogue")))));
    }

    private void show(CourseOutline course) {
        List<Learner> found = learners.of(current.require(), course.course());
        subtitle(getTranslation(
                "learning.LearnersView.subtitle", course.facts().title().in(current.language()), found.size()));
        if (found.isEmpty()) {
            content.add(new Empty(
                    getTranslation("learning.LearnersView.emptyTitle"),
                    getTranslation("learning.LearnersView.emptyText"),
                    Buttons.linkTo(
                            CourseRoutes.course(course.course()), getTranslation("learning.LearnersView.toCourse"))));
            return;
        }
        Anchor sheet = Buttons.linkTo(
                PageLanguage.in(current.language(), LearningRoutes.learnersSheet(course.course())),
                getTranslation("learning.LearnersView.download"));
        sheet.setRouterIgnore(true);
        sheet.getElement().setAttribute("download", true);
        Div actions = new Div(
                sheet,
                Buttons.linkTo(
                        LearningRoutes.grading(course.course()), getTranslation("learning.LearnersView.grading")));
        actions.addClassName("actions");
        content.add(actions, new Html(table(found)));
        if (found.size() > SHOWN) {
            content.add(new Div(getTranslation("learning.LearnersView.more", SHOWN)));
        }
    }

    /** One fragment: hundreds of rows as components would be heavy, and nothing in them acts. */
    private String table(List<Learner> found) {
        List<String> heads = List.of(
                getTranslation("learning.LearnersView.name"),
                getTranslation("learning.LearnersView.homeClass"),
                getTranslation("learning.LearnersView.progress"),
                getTranslation("learning.LearnersView.where"),
                getTranslation("learning.LearnersView.quizzes"),
                getTranslation("learning.LearnersView.active"));
        StringBuilder html = new StringBuilder("<div class=\"table-scroll\"><table class=\"facts cards\"><thead><tr>");
        heads.forEach(
                head -> html.append("<th scope=\"col\">").append(escape(head)).append("</th>"));
        html.append("</tr></thead><tbody>");
        When when = When.in(getLocale(), current.zone());
        found.stream().limit(SHOWN).forEach(learner -> {
            List<String> cells = cells(learner, when);
            html.append("<tr>");
            for (int i = 0; i < cells.size(); i++) {
                html.append("<td data-label=\"%s\">%s</td>".formatted(escape(heads.get(i)), escape(cells.get(i))));
            }
            html.append("</tr>");
        });
        return html.append("</tbody></table></div>").toString();
    }

    private List<String> cells(Learner learner, When when) {
        Language language = current.language();
        CourseProgress progress = learner.progress();
        return List.of(
                learner.person().fullName(),
                learner.person().homeClass(),
                getTranslation(
                        "learning.LearnersView.done",
                        progress.completedLessons(),
                        progress.lessons(),
                        progress.percent()),
                learner.lastLesson().orElse(Localized.EMPTY).in(language),
                learner.quizPercent()
                        .map(percent -> getTranslation(
                                "learning.LearnersView.quizResult",
                                learner.passedQuizzes(),
                                learner.quizzes().size(),
                                percent))
                        .orElse(""),
                when.dayAndTime(progress.enrolment().activeAt()));
    }
}
