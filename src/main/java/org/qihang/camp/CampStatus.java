package org.qihang.camp;

/** What organizers made of a camp. That it is over follows from its end: {@link CampPhase}. */
public enum CampStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
