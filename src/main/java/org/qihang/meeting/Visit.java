package org.qihang.meeting;

import java.time.Instant;

/**
 * Somebody on their way into a session.
 *
 * @param session its id; where the installation has rooms of its own, each session has one
 * @param end when the session is over
 * @param person the id of who comes
 * @param name shown to the others in the room
 * @param host whether the room is theirs
 */
public record Visit(String session, Instant end, String person, String name, String email, boolean host) {}
