package org.qihang.camp;

import org.qihang.account.PersonId;
import org.qihang.store.DomainEvent;

/** Somebody would have a seat if there were room, and waits in line. */
public record ApplicationWaitlisted(CampId camp, ApplicationId application, PersonId person) implements DomainEvent {}
