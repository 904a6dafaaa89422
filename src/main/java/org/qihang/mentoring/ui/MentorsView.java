package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qihang.account.CurrentActor;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.mentoring.Availability;
import org.qihang.mentoring.MentorListing;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.TimeRange;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Empty;
import org.qihang.uikit.Page;
import org.qihang.uikit.Stack;

/** Whom one can talk to, with the earliest free time of each. */
@Route(MentoringRoutes.MENTORS)
@Menu(title = "mentoring.MentorsView.menu", order = 20, icon = "mentors")
@PermitAll
class MentorsView extends Page implements BeforeEnterObserver {

    private final Mentors mentors;
    private final Availability availability;
    private final CurrentActor current;
    private final Stack content = new Stack().loose();

    MentorsView(Mentors mentors, Availability availability, CurrentActor current) {
        this.mentors = mentors;
        this.availability = availability;
        this.current = current;
        title(getTranslation("mentoring.MentorsView.title"));
        subtitle(getTranslation("mentoring.MentorsView.subtitle"));
        headActions(
                Buttons.linkTo("/" + MentoringRoutes.SESSIONS, getTranslation("mentoring.MentorsView.mySessions")),
                officeHours());
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<MentorListing> all = mentors.directory();
        content.removeAll();
        if (all.isEmpty()) {
            content.add(new NoMentors(current.require().holds(Role.MENTOR)));
            return;
        }
        Optional<String> topic = Addresses.parameter(event, MentoringRoutes.TOPIC);
        List<MentorListing> chosen = all.stream()
                .filter(listing ->
                        topic.isEmpty() || listing.mentor().profile().topics().contains(topic.get()))
                .toList();
        content.add(topics(all, topic), chosen.isEmpty() ? nobodyFor(topic.orElseThrow()) : cards(chosen));
    }

    /** The tabs of a phone have no place for it. */
    private Anchor officeHours() {
        Anchor link =
                Buttons.linkTo("/" + MentoringRoutes.OFFICE_HOURS, getTranslation("mentoring.MentorsView.officeHours"));
        link.setVisible(current.find().filter(actor -> actor.holds(Role.MENTOR)).isPresent());
        return link;
    }

    private Empty nobodyFor(String topic) {
        return new Empty(
                getTranslation("mentoring.MentorsView.noneTitle", topic),
                getTranslation("mentoring.MentorsView.noneText"),
                Buttons.linkTo("/" + MentoringRoutes.MENTORS, getTranslation("mentoring.MentorsView.everybody")));
    }

    private Nav topics(List<MentorListing> all, Optional<String> chosen) {
        Nav row = new Nav();
        row.addClassNames("row", "mentor-topics");
        row.setAriaLabel(getTranslation("mentoring.MentorsView.topics"));
        row.add(topic("/" + MentoringRoutes.MENTORS, getTranslation("mentoring.MentorsView.all"), chosen.isEmpty()));
        all.stream()
                .flatMap(listing -> listing.mentor().profile().topics().stream())
                .distinct()
                .sorted()
                .forEach(topic -> row.add(topic(
                        MentoringRoutes.withTopic(topic),
                        topic,
                        chosen.filter(topic::equals).isPresent())));
        return row;
    }

    private static Anchor topic(String address, String text, boolean chosen) {
        Anchor link = new Anchor(address, text);
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Div cards(List<MentorListing> listings) {
        Map<PersonId, TimeRange> earliest = availability.earliest(
                listings.stream().map(MentorListing::mentor).toList());
        Div grid = new Div();
        grid.addClassName("grid-2");
        Times times = Times.in(getLocale(), current.zone());
        listings.forEach(listing -> grid.add(new MentorCard(
                listing, Optional.ofNullable(earliest.get(listing.mentor().id())), current.language(), times)));
        return grid;
    }
}
