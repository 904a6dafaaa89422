package org.qihang.learning.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.qihang.account.CurrentActor;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.LearningRoutes;
import org.qihang.learning.LessonMarks;
import org.qihang.learning.Margins;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Page;
import org.qihang.uikit.Texts;

/** All that one marked and noted, whatever became of its paragraph. */
@Route(LearningRoutes.NOTES)
@PermitAll
class NotesView extends Page implements BeforeEnterObserver {

    private final Margins margins;
    private final CurrentActor current;
    private final Texts texts;
    private final Div content = new Div();
    private final Anchor file =
            Buttons.linkTo(LearningRoutes.NOTES_FILE, getTranslation("learning.NotesView.download"));

    NotesView(Margins margins, CurrentActor current, Texts texts) {
        this.margins = margins;
        this.current = current;
        this.texts = texts;
        title(getTranslation("learning.NotesView.title"));
        subtitle(getTranslation("learning.NotesView.subtitle"));
        file.setRouterIgnore(true);
        headActions(file);
        addClassName("reading");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<LessonMarks> mine = margins.mine(current.require());
        content.removeAll();
        file.setVisible(!mine.isEmpty());
        content.add(
                mine.isEmpty()
                        ? new Empty(
                                getTranslation("learning.NotesView.emptyTitle"),
                                getTranslation("learning.NotesView.emptyText"),
                                Buttons.goTo(
                                        "/" + CourseRoutes.CATALOGUE, getTranslation("learning.CourseView.catalogue")))
                        : new Html(new NotesMarkup(mine, texts, current.language()).html()));
    }
}
