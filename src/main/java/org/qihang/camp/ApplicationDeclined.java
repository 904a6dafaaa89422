package org.qihang.camp;

import org.qihang.account.PersonId;
import org.qihang.store.DomainEvent;

/** The organizers declined; the reason, if any, stands in the {@link Application}. */
public record ApplicationDeclined(CampId camp, ApplicationId application, PersonId person) implements DomainEvent {}
