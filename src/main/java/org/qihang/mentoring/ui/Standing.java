package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.TimeRange;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;

/** Whether students can book a mentor, what is missing for it, and which times come next. */
class Standing extends Card {

    static final Duration PREVIEW = Duration.ofDays(14);
    private static final int MOST_SHOWN = 6;

    /**
     * @param placeWorks whether sessions can take place where the mentor said
     * @param free the slots of the next {@link #PREVIEW}
     */
    Standing(Mentor mentor, boolean placeWorks, List<TimeRange> free, Times times, Runnable pause, Runnable resume) {
        Stack content = new Stack();
        List<OfficePart> missing = missing(mentor, placeWorks);
        if (!missing.isEmpty()) {
            content.add(new H2(getTranslation("mentoring.Standing.missing")));
            content.add(Buttons.goTo(
                    missing.getFirst().address(),
                    getTranslation(missing.getFirst().textKey())));
            missing.stream()
                    .skip(1)
                    .forEach(part -> content.add(Buttons.linkTo(part.address(), getTranslation(part.textKey()))));
        } else if (!mentor.accepting()) {
            content.add(
                    new H2(getTranslation("mentoring.Standing.paused")),
                    Names.sub(getTranslation("mentoring.Standing.pausedText")));
        } else {
            content.add(new H2(getTranslation("mentoring.Standing.open")), next(free, times));
        }
        Row actions = new Row();
        if (mentor.isPublic()) {
            actions.add(Buttons.linkTo(
                    MentoringRoutes.mentor(mentor.id()), getTranslation("mentoring.Standing.publicPage")));
        }
        actions.add(
                mentor.accepting()
                        ? Buttons.quiet(getTranslation("mentoring.Standing.pause"), event -> pause.run())
                        : Buttons.go(getTranslation("mentoring.Standing.resume"), event -> resume.run()));
        content.add(actions);
        add(content);
    }

    static TimeRange preview(Instant now) {
        return TimeRange.of(now, PREVIEW);
    }

    private static List<OfficePart> missing(Mentor mentor, boolean placeWorks) {
        List<OfficePart> missing = new ArrayList<>();
        if (!mentor.isPublic()) {
            missing.add(OfficePart.PROFILE);
        }
        if (mentor.hours().isEmpty()) {
            missing.add(OfficePart.HOURS);
        }
        if (!placeWorks) {
            missing.add(OfficePart.PLACE);
        }
        return missing;
    }

    private Stack next(List<TimeRange> free, Times times) {
        if (free.isEmpty()) {
            return new Stack(Names.sub(getTranslation("mentoring.Standing.nothingFree")));
        }
        Row slots = new Row();
        free.stream()
                .limit(MOST_SHOWN)
                .forEach(slot -> slots.add(new Chip(times.when().dayAndTime(slot.start()), Chip.Tone.OK)));
        Paragraph count = Names.sub(getTranslation("mentoring.Standing.free", free.size()));
        return new Stack(count, slots).tight();
    }
}
