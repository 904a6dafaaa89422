package org.qihang.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.Person;
import org.qihang.camp.CampHints;
import org.qihang.camp.MyCamps;
import org.qihang.learning.CourseProgress;
import org.qihang.learning.MyCourses;
import org.qihang.mentoring.MentoringHints;
import org.qihang.uikit.Live;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;
import org.qihang.uikit.When;

/** What to do next, and what the coming days bring; for who isn't signed in, what this is. */
@Route("")
@Menu(title = "shell.HomeView.menu", order = 0, icon = "home")
@AnonymousAllowed
class HomeView extends Page implements BeforeEnterObserver {

    private final transient CurrentActor current;
    private final transient MyCourses courses;
    private final transient MyCamps camps;
    private final transient CampRows campRows;
    private final transient SessionRows sessionRows;
    private final transient Clock clock;
    private final Div content = new Div();

    HomeView(
            CurrentActor current,
            MyCourses courses,
            MyCamps camps,
            CampRows campRows,
            SessionRows sessionRows,
            Live live,
            Clock clock) {
        this.current = current;
        this.courses = courses;
        this.camps = camps;
        this.campRows = campRows;
        this.sessionRows = sessionRows;
        this.clock = clock;
        content.addClassName("page-content");
        add(content);
        current.find().ifPresent(actor -> {
            live.show(this, MentoringHints.sessions(actor.id()), this::show);
            live.show(this, CampHints.mine(actor.id()), this::show);
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        current.person().ifPresentOrElse(this::showMine, this::showProduct);
    }

    private void showMine(Person person) {
        Actor actor = person.asActor();
        When when = When.in(getLocale(), current.zone());
        title(getTranslation("shell.HomeView.hello", person.fullName()));
        subtitle(when.day(clock.instant()));
        List<ComingRow> sessions = sessionRows.of(person, current.language(), when);
        List<ComingRow> all = new ArrayList<>(sessions);
        all.addAll(campRows.of(camps.coming(actor), current.language(), when));
        WorkLinks work = new WorkLinks();
        List<CourseProgress> joined = courses.of(actor);
        Stack main = new Stack(work).loose();
        if (!joined.isEmpty() || !work.hasAny()) {
            main.add(new MyLearning(joined, current.language()));
        }
        Div board = new Div(main, new ComingDays(all, !sessions.isEmpty()));
        board.addClassName("main-aside");
        content.add(board);
    }

    private void showProduct() {
        title(getTranslation("shell.HomeView.welcome"));
        subtitle(getTranslation("shell.HomeView.product"));
        content.add(new Welcome());
    }
}
