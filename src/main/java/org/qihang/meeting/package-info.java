/**
 * Where a session takes place: a person's own link, a room on campus, or a room of the installation's Jitsi with a
 * signed token. It knows neither people nor bookings; {@link org.qihang.meeting.Meetings} makes the way in from a
 * {@link org.qihang.meeting.Place}, and gives none rather than a dead link.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.qihang.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
