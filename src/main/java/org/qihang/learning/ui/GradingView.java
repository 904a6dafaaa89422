package org.qihang.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.ShortAnswer;
import org.qihang.learning.ShortAnswers;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Page;
import org.qihang.uikit.Toast;
import org.qihang.uikit.When;

/** What students wrote in quizzes of a course and a person has to grade; what waits longest first. */
@Route("publish/:course/grading")
@RolesAllowed("PUBLISHER")
class GradingView extends Page implements BeforeEnterObserver {

    private final Catalogue catalogue;
    private final ShortAnswers answers;
    private final CurrentActor current;
    private final Div content = new Div();

    GradingView(Catalogue catalogue, ShortAnswers answers, CurrentActor current) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.current = current;
        content.addClassNames("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(getTranslation("learning.GradingView.title"));
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
        List<ShortAnswer> waiting = answers.waiting(current.require(), course.course());
        content.removeAll();
        subtitle(getTranslation(
                "learning.GradingView.subtitle", course.facts().title().in(current.language()), waiting.size()));
        if (waiting.isEmpty()) {
            content.add(new Empty(
                    getTranslation("learning.GradingView.emptyTitle"),
                    getTranslation("learning.GradingView.emptyText"),
                    Buttons.linkTo(
                            LearningRoutes.learners(course.course()),
                            getTranslation("learning.GradingView.toLearners"))));
            return;
        }
        When when = When.in(getLocale(), current.zone());
        waiting.forEach(answer -> content.add(
                new ShortAnswerCard(answer, when.dateAndTime(answer.handedIn()), said -> grade(course, answer, said))));
    }

    private void grade(CourseOutline course, ShortAnswer answer, ShortAnswerCard.Said said) {
        answers.grade(current.require(), answer.attempt(), answer.question().key(), said.points(), said.feedback());
        Toast.done(getTranslation("learning.GradingView.saved", answer.person().fullName()));
        content.getChildren()
                .filter(ShortAnswerCard.class::isInstance)
                .map(ShortAnswerCard.class::cast)
                .filter(card -> card.answer().equals(answer))
                .findFirst()
                .ifPresent(content::remove);
        if (content.getChildren().findAny().isEmpty()) {
            show(course);
        }
    }
}
