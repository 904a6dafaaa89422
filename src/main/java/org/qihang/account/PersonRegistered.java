package org.qihang.account;

import org.qihang.store.DomainEvent;

public record PersonRegistered(PersonId person) implements DomainEvent {}
