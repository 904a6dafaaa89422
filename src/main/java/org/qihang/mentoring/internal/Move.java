package org.qihang.mentoring.internal;

import java.time.Instant;
import org.qihang.account.PersonId;

/** A change of a booking's time that is being claimed; it counts when the booking has its time and claim. */
public record Move(String request, String claim, PersonId by, Instant start, Instant end, Instant until) {}
