package org.qihang.camp;

/** Where a camp stands at a moment. */
public enum CampPhase {
    DRAFT("camp.CampPhase.draft"),
    /** Takes applications and has room. */
    OPEN("camp.CampPhase.open"),
    /** Takes applications; who applies waits in line. */
    FULL("camp.CampPhase.full"),
    /** The deadline is past, the start is not. */
    CLOSED("camp.CampPhase.closed"),
    RUNNING("camp.CampPhase.running"),
    OVER("camp.CampPhase.over"),
    CANCELLED("camp.CampPhase.cancelled");

    private final String textKey;

    CampPhase(String textKey) {
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }

    public boolean takesApplications() {
        return this == OPEN || this == FULL;
    }
}
