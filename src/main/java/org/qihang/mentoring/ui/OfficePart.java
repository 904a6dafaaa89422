package org.qihang.mentoring.ui;

import java.util.Arrays;
import org.qihang.mentoring.MentoringRoutes;

/** The parts of one's office hours, as addresses name them. */
enum OfficePart {
    HOURS("hours", "mentoring.OfficePart.hours"),
    DATES("dates", "mentoring.OfficePart.dates"),
    SESSIONS("sessions", "mentoring.OfficePart.sessions"),
    PLACE("place", "mentoring.OfficePart.place"),
    PROFILE("profile", "mentoring.OfficePart.profile");

    private final String name;
    private final String textKey;

    OfficePart(String name, String textKey) {
        this.name = name;
        this.textKey = textKey;
    }

    String textKey() {
        return textKey;
    }

    String address() {
        return "/" + MentoringRoutes.OFFICE_HOURS + "?" + MentoringRoutes.PART + "=" + name;
    }

    /** The first one where an address names none. */
    static OfficePart named(String asked) {
        return Arrays.stream(values())
                .filter(part -> part.name.equals(asked))
                .findFirst()
                .orElse(HOURS);
    }
}
