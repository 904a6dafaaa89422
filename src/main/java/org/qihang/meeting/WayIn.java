package org.qihang.meeting;

import java.net.URI;

/** How one gets to a session. */
public sealed interface WayIn {

    /** A link that works now; where it carries a token, only for whom it was made. */
    record Online(URI address, Provider provider) implements WayIn {}

    record OnSite(String room) implements WayIn {}
}
