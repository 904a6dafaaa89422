package org.qihang.camp;

import org.qihang.store.DomainEvent;

/** An organizer wrote to everybody who has a seat: {@link CampMessages#find} has the text and whom it is for. */
public record OrganizerWrote(CampId camp, MessageId message) implements DomainEvent {}
