package org.qihang.camp;

/** Where an application stands. */
public enum ApplicationState {
    /** Waits for the organizers' decision. */
    SUBMITTED("camp.ApplicationState.submitted"),
    /** Would have a seat if there were room; waits in line for one. */
    WAITLISTED("camp.ApplicationState.waitlisted"),
    /** Has a seat. */
    ACCEPTED("camp.ApplicationState.accepted"),
    DECLINED("camp.ApplicationState.declined"),
    WITHDRAWN("camp.ApplicationState.withdrawn");

    private final String textKey;

    ApplicationState(String textKey) {
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }

    /** Neither declined nor withdrawn. */
    public boolean isAlive() {
        return this == SUBMITTED || this == WAITLISTED || this == ACCEPTED;
    }
}
