package org.qihang.mentoring;

import java.time.Instant;
import org.qihang.account.PersonId;
import org.qihang.store.DomainEvent;

/** A student booked a session; it counts. */
public record BookingMade(BookingId booking, PersonId mentor, PersonId student, Instant start, Instant end)
        implements DomainEvent {}
