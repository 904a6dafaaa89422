package org.qihang.store;

/**
 * Something that happened. Implementations are records in the root package of the module that publishes them, named in
 * the past tense; they hold ids and facts, never names or addresses of people.
 */
public interface DomainEvent {}
