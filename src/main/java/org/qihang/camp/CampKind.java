package org.qihang.camp;

/** What is called for. All kinds take applications alike. */
public enum CampKind {
    CAMP("camp.CampKind.camp"),
    SALON("camp.CampKind.salon"),
    LECTURE("camp.CampKind.lecture");

    private final String textKey;

    CampKind(String textKey) {
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }
}
