package org.qihang.mentoring.internal;

/** The names are stored. */
public enum BookingState {
    /** Being made: the time of both is being claimed. Never shown. */
    CLAIMING,
    BOOKED,
    CANCELLED,
    /** Never came to be. Never shown. */
    ABANDONED
}
