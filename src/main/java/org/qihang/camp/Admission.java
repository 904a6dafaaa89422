package org.qihang.camp;

/** How an application becomes a seat. */
public enum Admission {
    /** Applying is being accepted, as long as there is room. */
    OPEN("camp.Admission.open"),
    /** The organizers decide about each application. */
    BY_DECISION("camp.Admission.byDecision");

    private final String textKey;

    Admission(String textKey) {
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }
}
