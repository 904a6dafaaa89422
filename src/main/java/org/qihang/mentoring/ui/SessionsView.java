package org.qihang.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.Role;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.MentoringHints;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.Sessions;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Live;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;

/** One's own sessions, as a student and as a mentor: those to come, those that are over, or one alone. */
@Route(MentoringRoutes.SESSIONS)
@PermitAll
class SessionsView extends Page implements BeforeEnterObserver {

    private static final String ALL = "/" + MentoringRoutes.SESSIONS;
    private static final String OVER = ALL + "?" + MentoringRoutes.SHOW + "=" + MentoringRoutes.PAST;

    private final Sessions sessions;
    private final SessionCards cards;
    private final CurrentActor current;
    private final Stack content = new Stack().loose();
    private Optional<String> asked = Optional.empty();
    private boolean past;

    SessionsView(Sessions sessions, SessionCards cards, CurrentActor current, Live live) {
        this.sessions = sessions;
        this.cards = cards;
        this.current = current;
        addClassName("reading");
        title(getTranslation("mentoring.SessionsView.title"));
        add(content);
        current.find().ifPresent(actor -> live.show(this, MentoringHints.sessions(actor.id()), this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = Addresses.parameter(event, MentoringRoutes.SESSION);
        past = Addresses.parameter(event, MentoringRoutes.SHOW)
                .filter(MentoringRoutes.PAST::equals)
                .isPresent();
        show();
    }

    private void show() {
        Optional<Booking> one = asked.flatMap(Addresses::booking).flatMap(id -> sessions.find(current.require(), id));
        content.removeAll();
        if (one.isPresent()) {
            show(List.of(one.get()));
            content.add(new Nav(Buttons.quietLinkTo(ALL, getTranslation("mentoring.SessionsView.all"))));
            return;
        }
        if (asked.isPresent()) {
            content.add(Notice.warn(getTranslation("mentoring.SessionsView.noSuch")));
        }
        content.add(parts());
        List<Booking> all = past ? past() : sessions.coming(current.require());
        if (all.isEmpty()) {
            content.add(past ? nothingPast() : nothingComing());
        }
        show(all);
    }

    private void show(List<Booking> bookings) {
        cards.of(bookings, current.zone()).forEach(content::add);
    }

    private List<Booking> past() {
        Actor actor = current.require();
        return Stream.concat(sessions.pastAsStudent(actor).stream(), sessions.pastAsMentor(actor).stream())
                .sorted(Comparator.comparing((Booking booking) -> booking.time().start())
                        .reversed())
                .toList();
    }

    private Nav parts() {
        Nav parts = new Nav(
                part(ALL, getTranslation("mentoring.SessionsView.coming"), !past),
                part(OVER, getTranslation("mentoring.SessionsView.past"), past));
        parts.addClassNames("row", "mentor-topics");
        parts.setAriaLabel(getTranslation("mentoring.SessionsView.title"));
        return parts;
    }

    private static Anchor part(String address, String text, boolean chosen) {
        Anchor link = new Anchor(address, text);
        if (chosen) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private Component nothingComing() {
        Empty empty = new Empty(
                getTranslation("mentoring.SessionsView.emptyTitle"),
                getTranslation("mentoring.SessionsView.emptyText"));
        Actor actor = current.require();
        if (actor.holds(Role.STUDENT)) {
            empty.add(Buttons.goTo("/" + MentoringRoutes.MENTORS, getTranslation("mentoring.SessionsView.toMentors")));
        }
        if (actor.holds(Role.MENTOR)) {
            empty.add(Buttons.linkTo(
                    "/" + MentoringRoutes.OFFICE_HOURS, getTranslation("mentoring.SessionsView.toOfficeHours")));
        }
        return empty;
    }

    private Component nothingPast() {
        return new Empty(
                getTranslation("mentoring.SessionsView.nothingPastTitle"),
                getTranslation("mentoring.SessionsView.nothingPastText"));
    }
}
