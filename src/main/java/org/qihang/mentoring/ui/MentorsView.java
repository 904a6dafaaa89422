package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import org.qihang.uikit.Row;
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
                Buttons.linkTo("/" + MentoringRoutes.SESSIONS, getTranslation("mentoring.MentorsView.mySessions")));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<MentorListing> all = mentors.directory();
        content.removeAll();
        if (all.isEmpty()) {
            content.add(nobody());
            return;
        }
        Optional<String> topic = Addresses.parameter(event, MentoringRoutes.TOPIC);
        content.add(topics(all, topic), cards(all.stream()
                .filter(listing -> topic.isEmpty()
                        || listing.mentor().profile().topics().contains(topic.get()))
                .toList()));
    }

    private Empty nobody() {
        boolean isMentor = current.require().holds(Role.MENTOR);
        Empty empty = new Empty(
                getTranslation("mentoring.MentorsView.emptyTitle"), getTranslation("mentoring.MentorsView.emptyText"));
        if (isMentor) {
            empty.add(Buttons.goTo(
                    "/" + MentoringRoutes.OFFICE_HOURS, getTranslation("mentoring.MentorsView.introduce")));
        }
        return empty;
    }

    private Row topics(List<MentorListing> all, Optional<String> chosen) {
        Row row = new Row();
        row.addClassName("mentor-topics");
        row.add(topic("/" + MentoringRoutes.MENTORS, getTranslation("mentoring.MentorsView.all"), chosen.isEmpty()));
        all.stream()
                .flatMap(listing -> listing.mentor().profile().topics().stream())
                .distinct()
                .sorted()
                .forEach(topic -> row.add(topic(
                        MentoringRoutes.withTopic(topic), topic, chosen.filter(topic::equals).isPresent())));
        return row;
    }

    private static Anchor topic(String address, String text, boolean chosen) {
        Anchor link = new Anchor(address, text);
        link.addClassNames("chip", "plain");
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
