package org.qihang.mentoring.ui;

import com.vaadin.flow.component.UI;
import org.qihang.meeting.Place;
import org.qihang.meeting.Provider;
import org.qihang.uikit.Chip;

/** What kind of place a mentor meets at; the link itself is for those who booked. */
class PlaceChip extends Chip {

    PlaceChip(Place place) {
        super(text(place));
    }

    private static String text(Place place) {
        return switch (place) {
            case Place.Link link ->
                UI.getCurrent().getTranslation(link.provider().textKey());
            case Place.Room room -> room.text();
            case Place.Jitsi any -> UI.getCurrent().getTranslation(Provider.JITSI.textKey());
        };
    }
}
