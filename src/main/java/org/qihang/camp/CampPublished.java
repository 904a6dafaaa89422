package org.qihang.camp;

import org.qihang.store.DomainEvent;

/** Anybody can see the camp and apply from now on. */
public record CampPublished(CampId camp) implements DomainEvent {}
