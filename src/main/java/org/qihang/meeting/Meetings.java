package org.qihang.meeting;

import java.util.Optional;
import org.qihang.meeting.internal.JitsiRooms;
import org.springframework.stereotype.Service;

/** The ways into sessions. */
@Service
public class Meetings {

    private final JitsiRooms jitsi;

    Meetings(JitsiRooms jitsi) {
        this.jitsi = jitsi;
    }

    /** Whether the installation has rooms of its own. */
    public boolean offersJitsi() {
        return jitsi.exist();
    }

    /** Whether sessions can take place there at all. */
    public boolean isUsable(Place place) {
        return !(place instanceof Place.Jitsi) || offersJitsi();
    }

    /** Empty where the place was the installation's Jitsi, and the installation has none any more. */
    public Optional<WayIn> wayIn(Place place, Visit visit) {
        return switch (place) {
            case Place.Link link -> Optional.of(new WayIn.Online(link.address(), link.provider()));
            case Place.Room room -> Optional.of(new WayIn.OnSite(room.text()));
            case Place.Jitsi room -> jitsi.enter(visit).map(address -> new WayIn.Online(address, Provider.JITSI));
        };
    }
}
