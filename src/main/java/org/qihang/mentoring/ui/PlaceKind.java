package org.qihang.mentoring.ui;

import org.jspecify.annotations.Nullable;
import org.qihang.meeting.Place;

/** The kinds of places that a mentor chooses from. */
enum PlaceKind {
    LINK("mentoring.PlaceKind.link"),
    ROOM("mentoring.PlaceKind.room"),
    JITSI("mentoring.PlaceKind.jitsi");

    private final String textKey;

    PlaceKind(String textKey) {
        this.textKey = textKey;
    }

    String textKey() {
        return textKey;
    }

    /** A link of their own for who has said nothing yet: most have one. */
    static PlaceKind of(@Nullable Place place) {
        return switch (place) {
            case Place.Room any -> ROOM;
            case Place.Jitsi any -> JITSI;
            case Place.Link any -> LINK;
            case null -> LINK;
        };
    }
}
