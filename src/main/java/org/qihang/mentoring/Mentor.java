package org.qihang.mentoring;

import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.meeting.Place;

/**
 * A mentor 导师 as they are set up.
 *
 * @param place where their sessions take place; null until they say so
 * @param accepting false while they take no new sessions; what is booked stays
 */
public record Mentor(
        PersonId id,
        MentorProfile profile,
        OfficeHours hours,
        SessionKind kind,
        @Nullable Place place,
        boolean accepting) {

    /** Whether students can find them. */
    public boolean isPublic() {
        return !profile.headline().isEmpty();
    }

    /** Whether they take new sessions: with a place, or a session would have nowhere to be. */
    public boolean isBookable() {
        return isPublic() && accepting && place != null;
    }

    public SlotRules rules() {
        return SlotRules.of(hours, kind);
    }
}
