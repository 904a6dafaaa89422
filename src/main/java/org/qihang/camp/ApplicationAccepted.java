package org.qihang.camp;

import org.qihang.account.PersonId;
import org.qihang.store.DomainEvent;

/** Somebody has a seat: by decision, by applying to an open camp, or because it was their turn. */
public record ApplicationAccepted(CampId camp, ApplicationId application, PersonId person) implements DomainEvent {}
