package org.qihang.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.mentoring.Availability;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.Sessions;
import org.qihang.mentoring.TimeRange;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;

/** A mentor, their free times, and the way to one of them. What is chosen stands in the address. */
@Route(MentoringRoutes.MENTORS + "/:" + Addresses.MENTOR)
@PermitAll
class MentorView extends Page implements BeforeEnterObserver {

    private final Mentors mentors;
    private final People people;
    private final Sessions sessions;
    private final TimePanels panels;
    private final CurrentActor current;
    private final Clock clock;
    private final Times times;
    private final MentorTimes slots;
    private final Div aside = new Div();
    private final Stack main = new Stack().loose();
    private @Nullable TimePanel panel;
    private String panelFor = "";

    MentorView(
            Mentors mentors,
            People people,
            Availability availability,
            Sessions sessions,
            TimePanels panels,
            CurrentActor current,
            Clock clock) {
        this.mentors = mentors;
        this.people = people;
        this.sessions = sessions;
        this.panels = panels;
        this.current = current;
        this.clock = clock;
        this.times = Times.in(getLocale(), current.zone());
        this.slots = new MentorTimes(availability, times);
        subtitle(getTranslation("mentoring.MentorView.zone", times.when().zone(clock.instant())));
        Div columns = new Div(aside, main);
        columns.addClassName("aside-main");
        add(columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Mentor> found = Addresses.mentor(event).flatMap(mentors::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Mentor mentor = found.get();
        Optional<Booking> moving = Addresses.parameter(event, MentoringRoutes.MOVE)
                .flatMap(Addresses::booking)
                .flatMap(id -> sessions.find(current.require(), id))
                .filter(booking -> booking.mentor().equals(mentor.id()) && !booking.cancelled());
        show(mentor, choice(event, mentor, moving), moving, event);
    }

    private Choice choice(BeforeEnterEvent event, Mentor mentor, Optional<Booking> moving) {
        LocalDate today = clock.instant().atZone(times.zone()).toLocalDate();
        LocalDate from = Addresses.date(event, MentoringRoutes.FROM)
                .filter(date -> !date.isBefore(today) && date.isBefore(today.plusYears(1)))
                .orElse(today);
        return new Choice(
                mentor.id(),
                from,
                Addresses.date(event, MentoringRoutes.DAY),
                Addresses.instant(event, MentoringRoutes.SLOT),
                moving.map(Booking::id));
    }

    private void show(Mentor mentor, Choice choice, Optional<Booking> moving, BeforeEnterEvent event) {
        Actor actor = current.require();
        String fullName = people.find(mentor.id()).map(Person::fullName).orElse("");
        title(getTranslation("mentoring.MentorView.title", fullName));
        aside.removeAll();
        aside.add(new MentorFacts(mentor, fullName, current.language()));
        main.removeAll();
        if (!mentor.isBookable()) {
            panel = null;
            main.add(Notice.warn(getTranslation("mentoring.MentorView.paused")));
            return;
        }
        Optional<TimeRange> slot = slots.show(mentor, choice, moving, clock.instant());
        Card card = new Card(new Stack(slots).loose());
        main.add(card);
        if (actor.is(mentor.id())) {
            card.add(ownPage());
            return;
        }
        TimePanel below = panel(mentor, moving, event);
        below.choose(slot, mentor, times);
        card.add((Component) below);
    }

    /** The same one while the person looks at other times, so that nothing typed is lost. */
    private TimePanel panel(Mentor mentor, Optional<Booking> moving, BeforeEnterEvent event) {
        String asked = mentor.id().value() + moving.map(booking -> "/" + booking).orElse("");
        TimePanel kept = panel;
        if (kept == null || !panelFor.equals(asked)) {
            kept = moving.<TimePanel>map(booking -> panels.moving(booking, times, this::refused))
                    .orElseGet(() -> panels.booking(
                            mentor.id(), Addresses.course(event, MentoringRoutes.COURSE), times, this::refused));
            panel = kept;
            panelFor = asked;
        }
        return kept;
    }

    private Component ownPage() {
        return new Stack(
                Notice.ok(getTranslation("mentoring.MentorView.own")),
                Buttons.linkTo("/" + MentoringRoutes.OFFICE_HOURS, getTranslation("mentoring.MentorView.toOfficeHours")));
    }
}
