package org.qihang.meeting;

import java.net.URI;
import java.util.Optional;

/** Where somebody meets others. */
public sealed interface Place {

    /** Their own room at a provider: an https address with a host. Made by {@link #link}. */
    record Link(URI address) implements Place {

        public Link {
            if (!MeetingAddress.isUsable(address)) {
                throw new IllegalArgumentException("not an address to meet at");
            }
        }

        public Provider provider() {
            return Provider.of(address);
        }
    }

    /** A room on campus, in words. */
    record Room(String text) implements Place {

        public static final int LONGEST = 200;

        public Room {
            text = text.strip();
            if (text.isEmpty() || text.length() > LONGEST) {
                throw new IllegalArgumentException("not a room");
            }
        }
    }

    /** A room of the installation's own Jitsi, one for each session. */
    record Jitsi() implements Place {}

    /**
     * The first https address in what somebody pasted: invitations are copied with words around the link.
     *
     * @return empty if there is none that can be met at
     */
    static Optional<Place> link(String pasted) {
        return MeetingAddress.in(pasted).map(Link::new);
    }
}
