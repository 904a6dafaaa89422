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
import org.qihang.camp.MyCamps;
import org.qihang.learning.MyCourses;
import org.qihang.uikit.Page;
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

    HomeView(
            CurrentActor current,
            MyCourses courses,
            MyCamps camps,
            CampRows campRows,
            SessionRows sessionRows,
            Clock clock) {
        this.current = current;
        this.courses = courses;
        this.camps = camps;
        this.campRows = campRows;
        this.sessionRows = sessionRows;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
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
        Div board = new Div(
                new MyLearning(courses.of(actor), current.language()), new ComingDays(all, !sessions.isEmpty()));
        board.addClassName("main-aside");
        add(board);
    }

    private void showProduct() {
        title(getTranslation("shell.HomeView.welcome"));
        subtitle(getTranslation("shell.HomeView.product"));
        add(new Welcome());
    }
}
