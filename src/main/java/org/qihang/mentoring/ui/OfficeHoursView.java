package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.qihang.account.Actor;
import org.qihang.account.CurrentActor;
import org.qihang.meeting.Meetings;
import org.qihang.meeting.Place;
import org.qihang.mentoring.Availability;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.Mentors;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;
import org.qihang.uikit.Toast;

/** A mentor's own office hours: each part is saved on its own, and what follows from all of them stands beside. */
@Route(MentoringRoutes.OFFICE_HOURS)
@Menu(title = "mentoring.OfficeHoursView.menu", order = 60, icon = "mentors")
@RolesAllowed("MENTOR")
class OfficeHoursView extends Page implements BeforeEnterObserver {

    private final Mentors mentors;
    private final Availability availability;
    private final Meetings meetings;
    private final CurrentActor current;
    private final Clock clock;
    private final Nav parts = new Nav();
    private final Div standing = new Div();
    private final List<OfficePanel> panels;
    private boolean filled;

    OfficeHoursView(
            Mentors mentors,
            Availability availability,
            Meetings meetings,
            OfficeDrafts drafts,
            CurrentActor current,
            Clock clock) {
        this.mentors = mentors;
        this.availability = availability;
        this.meetings = meetings;
        this.current = current;
        this.clock = clock;
        this.panels = List.of(
                new WeekPanel(mentors, current, drafts, () -> saved(OfficePart.HOURS)),
                new DatesPanel(mentors, current, drafts, clock, () -> saved(OfficePart.DATES)),
                new SessionPanel(mentors, current, drafts, () -> saved(OfficePart.SESSIONS)),
                new PlacePanel(mentors, current, drafts, meetings.offersJitsi(), () -> saved(OfficePart.PLACE)),
                new ProfilePanel(mentors, current, drafts, () -> saved(OfficePart.PROFILE)));
        title(getTranslation("mentoring.OfficeHoursView.title"));
        subtitle(getTranslation("mentoring.OfficeHoursView.subtitle"));
        parts.addClassNames("row", "mentor-topics");
        parts.setAriaLabel(getTranslation("mentoring.OfficeHoursView.title"));
        Stack main = new Stack(parts);
        panels.forEach(main::add);
        Div columns = new Div(main, standing);
        columns.addClassName("main-aside");
        add(columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OfficePart chosen = OfficePart.named(
                Addresses.parameter(event, MentoringRoutes.PART).orElse(""));
        Mentor mentor = mentors.mine(current.require());
        if (!filled) {
            panels.forEach(panel -> panel.show(mentor));
            filled = true;
        }
        panels.forEach(panel -> panel.setVisible(panel.part() == chosen));
        parts.removeAll();
        panels.forEach(panel -> parts.add(link(panel.part(), panel.part() == chosen)));
        showStanding(mentor);
    }

    private Anchor link(OfficePart part, boolean chosen) {
        Anchor link = new Anchor(part.address(), getTranslation(part.textKey()));
        if (chosen) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    /** The other parts keep what was typed into them. */
    private void saved(OfficePart part) {
        Mentor mentor = mentors.mine(current.require());
        panels.stream().filter(panel -> panel.part() == part).forEach(panel -> panel.show(mentor));
        showStanding(mentor);
    }

    private void showStanding(Mentor mentor) {
        Place place = mentor.place();
        boolean placeWorks = place != null && meetings.isUsable(place);
        // What is missing comes first; what is well stands below the form
        standing.setClassName("first-on-phone", !mentor.isBookable() || !placeWorks);
        standing.removeAll();
        standing.add(new Standing(
                mentor,
                placeWorks,
                availability.slots(mentor, Standing.preview(clock.instant())),
                Times.in(getLocale(), mentor.hours().zone()),
                () -> change(mentors::pause, "mentoring.OfficeHoursView.paused"),
                () -> change(mentors::resume, "mentoring.OfficeHoursView.resumed")));
    }

    private void change(Consumer<Actor> command, String textKey) {
        command.accept(current.require());
        Toast.done(getTranslation(textKey));
        showStanding(mentors.mine(current.require()));
    }
}
