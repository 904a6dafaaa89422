package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.qihang.meeting.WayIn;
import org.qihang.mentoring.MeetingPoint;

/** Where a session is, in words; the way in is a link of its own, and only where it works. */
class PlaceLine extends Paragraph {

    PlaceLine(MeetingPoint point, boolean asMentor, Times times) {
        addClassName("sub");
        switch (point) {
            case MeetingPoint.Open(WayIn.Online online) ->
                setText(getTranslation(online.provider().textKey()));
            case MeetingPoint.Open(WayIn.OnSite site) -> setText(site.room());
            case MeetingPoint.Later later ->
                setText(getTranslation("mentoring.PlaceLine.later", times.when().dayAndTime(later.opens())));
            case MeetingPoint.Closed any -> setText(getTranslation("mentoring.PlaceLine.closed"));
            case MeetingPoint.Unknown any -> unknown(asMentor);
        }
    }

    private void unknown(boolean asMentor) {
        addClassNames("notice", "warn");
        if (asMentor) {
            add(new Anchor(OfficePart.PLACE.address(), getTranslation("mentoring.PlaceLine.nameIt")));
        } else {
            setText(getTranslation("mentoring.PlaceLine.unknown"));
        }
    }
}
