package org.qihang.camp;

import org.qihang.account.PersonId;
import org.qihang.store.DomainEvent;

/** Somebody took their application back; if they had a seat, the next in line has it. */
public record ApplicationWithdrawn(CampId camp, ApplicationId application, PersonId person) implements DomainEvent {}
