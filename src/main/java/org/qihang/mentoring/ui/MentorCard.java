package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import org.qihang.account.Language;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.MentorListing;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.TimeRange;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Faces;
import org.qihang.uikit.Row;

/** A mentor in the directory: a link to their page. */
class MentorCard extends Anchor {

    MentorCard(MentorListing listing, Optional<TimeRange> earliest, Language language, Times times) {
        super(MentoringRoutes.mentor(listing.mentor().id()));
        addClassNames("card", "mentor-card");
        Mentor mentor = listing.mentor();
        Div who = new Div(
                new H2(listing.fullName()),
                Names.sub(mentor.profile().headline().in(language)));
        Row facts = new Row();
        mentor.profile().topics().forEach(topic -> facts.add(new Chip(topic)));
        facts.add(new Chip(Names.of(mentor.profile().languages())));
        Row free = new Row(free(mentor, earliest, times));
        free.addClassName("mentor-free");
        add(new Div(Faces.of(listing.fullName()), who), facts, free);
    }

    private Chip free(Mentor mentor, Optional<TimeRange> earliest, Times times) {
        if (!mentor.isBookable()) {
            return new Chip(getTranslation("mentoring.MentorCard.paused"));
        }
        return earliest.map(slot -> new Chip(
                        getTranslation(
                                "mentoring.MentorCard.earliest", times.when().dayAndTime(slot.start())),
                        Chip.Tone.OK))
                .orElseGet(() -> new Chip(getTranslation("mentoring.MentorCard.full"), Chip.Tone.WARN));
    }
}
