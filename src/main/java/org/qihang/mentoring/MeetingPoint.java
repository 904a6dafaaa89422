package org.qihang.mentoring;

import java.time.Instant;
import org.qihang.meeting.WayIn;

/** Where a session is for one of the two who meet. */
public sealed interface MeetingPoint {

    record Open(WayIn wayIn) implements MeetingPoint {}

    /** A video room of the installation, which opens a little before the session. */
    record Later(Instant opens) implements MeetingPoint {}

    /** Online, and over. */
    record Closed() implements MeetingPoint {}

    /** The mentor's place is none any more; they have to name another. */
    record Unknown() implements MeetingPoint {}
}
