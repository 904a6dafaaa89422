package org.qihang.account;

import org.qihang.store.DomainEvent;

/**
 * Somebody asked for a link to set a new password. The link itself is made by {@link PasswordResets#issue} when the mail
 * is written, so that its secret lies in no event.
 */
public record PasswordResetRequested(PersonId person, String request) implements DomainEvent {}
