package org.qihang.mentoring;

import org.qihang.account.PersonId;
import org.qihang.store.Hint;

/** What of mentoring a page can follow. */
public final class MentoringHints {

    private MentoringHints() {}

    /** When a mentor can be met, and how they present themselves. */
    public static Hint mentor(PersonId mentor) {
        return Hint.of("mentor", mentor);
    }

    /** A person's own sessions, as a student or as a mentor. */
    public static Hint sessions(PersonId person) {
        return Hint.of("sessions", person);
    }
}
