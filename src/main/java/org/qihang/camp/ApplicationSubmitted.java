package org.qihang.camp;

import org.qihang.account.PersonId;
import org.qihang.store.DomainEvent;

/** Somebody applied. In an open camp {@link ApplicationAccepted} or {@link ApplicationWaitlisted} follows at once. */
public record ApplicationSubmitted(CampId camp, ApplicationId application, PersonId person) implements DomainEvent {}
