package org.qihang.mentoring.internal;

import java.net.URI;
import org.qihang.meeting.Place;

/** A place as the database holds it: its kind, and the address or room. */
public record PlaceDocument(Kind kind, String value) {

    /** The names are stored. */
    public enum Kind {
        LINK,
        ROOM,
        JITSI
    }

    public static PlaceDocument of(Place place) {
        return switch (place) {
            case Place.Link link -> new PlaceDocument(Kind.LINK, link.address().toString());
            case Place.Room room -> new PlaceDocument(Kind.ROOM, room.text());
            case Place.Jitsi any -> new PlaceDocument(Kind.JITSI, "");
        };
    }

    Place place() {
        return switch (kind) {
            case LINK -> new Place.Link(URI.create(value));
            case ROOM -> new Place.Room(value);
            case JITSI -> new Place.Jitsi();
        };
    }
}
