package org.qihang.mentoring;

import java.time.Instant;
import org.qihang.account.PersonId;
import org.qihang.store.DomainEvent;

/** A session takes place at another time than {@code from}. */
public record BookingRescheduled(
        BookingId booking, PersonId mentor, PersonId student, Instant from, Instant start, Instant end)
        implements DomainEvent {}
