package org.qihang.mentoring;

import java.time.Instant;
import org.qihang.account.PersonId;
import org.qihang.store.DomainEvent;

/** A session won't take place; the reason stays in the booking. */
public record BookingCancelled(
        BookingId booking, PersonId mentor, PersonId student, Instant start, Instant end, PersonId by)
        implements DomainEvent {}
