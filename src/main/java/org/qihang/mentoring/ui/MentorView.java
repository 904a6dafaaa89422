package org.qihang.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.course.CourseId;
import org.qihang.mentoring.Availability;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.MentoringHints;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.Sessions;
import org.qihang.mentoring.TimeRange;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Live;
import org.qihang.uikit.Notice;
import org.qihang.uikit.Page;
import org.qihang.uikit.Row;
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
    private final Live live;
    private final Clock clock;
    private final Times times;
    private final MentorTimes slots;
    private final Div aside = new Div();
    private final Stack main = new Stack().loose();
    private Optional<TimeRange> slot = Optional.empty();
    private @Nullable TimePanel panel;
    private String panelFor = "";
    /** Shows what was chosen last as it is by now. */
    private Runnable afterRefusal = () -> {};

    MentorView(
            Mentors mentors,
            People people,
            Availability availability,
            Sessions sessions,
            TimePanels panels,
            CurrentActor current,
            Live live,
            Clock clock) {
        this.mentors = mentors;
        this.people = people;
        this.sessions = sessions;
        this.panels = panels;
        this.current = current;
        this.live = live;
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
        Optional<String> asked = Addresses.parameter(event, MentoringRoutes.MOVE);
        Optional<Booking> moving = asked.flatMap(Addresses::booking).flatMap(id -> movable(mentor, id));
        if (asked.isPresent() && moving.isEmpty()) {
            // Booking another one instead would be a surprise
            event.forwardTo(MentoringRoutes.SESSIONS, QueryParameters.of(MentoringRoutes.SESSION, asked.get()));
            return;
        }
        LocalDate today = clock.instant().atZone(times.zone()).toLocalDate();
        Choice choice = Choice.of(event, mentor.id(), today, moving.map(Booking::id));
        Asked shown = new Asked(choice, moving, Addresses.course(event, MentoringRoutes.COURSE));
        show(mentor, shown);
        if (choice.day().isPresent()) {
            // On a phone what was chosen is below the mentor's introduction, and a new address begins at the top
            Component chosen = panel == null || slot.isEmpty() ? slots : panel;
            chosen.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
        }
    }

    /**
     * What the address asks for.
     *
     * @param moving the session that gets another time
     */
    private record Asked(Choice choice, Optional<Booking> moving, Optional<CourseId> course) {}

    private Optional<Booking> movable(Mentor mentor, BookingId id) {
        Actor actor = current.require();
        return sessions.find(actor, id)
                .filter(booking -> booking.mentor().equals(mentor.id()) && actor.is(booking.student()))
                .filter(booking -> !booking.cancelled() && !booking.hasBegun(clock.instant()));
    }

    private void show(Mentor mentor, Asked asked) {
        String fullName = people.find(mentor.id()).map(Person::fullName).orElse("");
        title(
                asked.moving().isEmpty()
                        ? getTranslation("mentoring.MentorView.title", fullName)
                        : getTranslation("mentoring.MentorView.move", fullName));
        aside.removeAll();
        aside.add(new MentorFacts(mentor, fullName, current.language()));
        Stack card = new Stack().loose();
        main.removeAll();
        main.add(mentor.isBookable() ? new Card(card) : card);
        live.show(card, MentoringHints.mentor(mentor.id()), () -> follow(mentor, mentor(mentor), asked));
        if (!mentor.isBookable()) {
            panel = null;
            card.add(Notice.warn(getTranslation("mentoring.MentorView.paused")));
            return;
        }
        card.add(slots);
        Actor actor = current.require();
        if (actor.is(mentor.id())) {
            panel = null;
            card.add(ownPage());
        } else if (!actor.holds(Role.STUDENT)) {
            panel = null;
            card.add(Notice.warn(getTranslation("mentoring.MentorView.studentsOnly")));
        } else {
            card.add(panel(mentor.id(), asked, () -> show(mentor(mentor), asked)));
        }
        showTimes(mentor, asked);
    }

    private void showTimes(Mentor mentor, Asked asked) {
        slot = slots.show(mentor, asked.choice(), asked.moving(), clock.instant());
        if (panel != null) {
            boolean gone = asked.choice().slot().isPresent() && slot.isEmpty();
            panel.choose(slot, gone, mentor, times);
        }
    }

    /** What others took or gave back while the page is open. What somebody may be typing into stays where it is. */
    private void follow(Mentor before, Mentor mentor, Asked asked) {
        if (mentor.profile().equals(before.profile()) && mentor.isBookable() == before.isBookable()) {
            showTimes(mentor, asked);
        } else {
            show(mentor, asked);
        }
    }

    /** As they are set up by now. */
    private Mentor mentor(Mentor before) {
        return mentors.find(before.id()).orElse(before);
    }

    /** The same one while the person looks at other times, so that nothing typed is lost. */
    private TimePanel panel(PersonId mentor, Asked asked, Runnable again) {
        String purpose = mentor.value()
                + asked.moving()
                        .map(booking -> "/" + booking.id().value() + booking.sequence())
                        .orElse("");
        afterRefusal = again;
        TimePanel kept = panel;
        if (kept == null || !panelFor.equals(purpose)) {
            kept = asked.moving()
                    .map(booking -> panels.moving(booking, times, () -> afterRefusal.run()))
                    .orElseGet(() -> panels.booking(mentor, asked.course(), () -> afterRefusal.run()));
            panel = kept;
            panelFor = purpose;
        }
        return kept;
    }

    private Component ownPage() {
        return new Stack(
                Notice.ok(getTranslation("mentoring.MentorView.own")),
                new Row(Buttons.linkTo(
                        "/" + MentoringRoutes.OFFICE_HOURS, getTranslation("mentoring.MentorView.toOfficeHours"))));
    }
}
