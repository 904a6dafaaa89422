package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.Optional;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.TimeRange;

/** The same time on the mentor's clock, where that shows another. */
class MentorsTime extends Paragraph {

    private MentorsTime(String time) {
        addClassName("sub");
        setText(getTranslation("mentoring.MentorsTime.text", time));
    }

    static Optional<MentorsTime> of(TimeRange time, Mentor mentor, Times times) {
        ZoneId zone = mentor.hours().zone();
        return times.differs(zone, time.start())
                ? Optional.of(new MentorsTime(times.elsewhere(zone, time)))
                : Optional.empty();
    }
}
