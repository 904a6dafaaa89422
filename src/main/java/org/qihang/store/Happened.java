package org.qihang.store;

import java.time.Instant;
import org.springframework.core.ResolvableType;
import org.springframework.core.ResolvableTypeProvider;

/**
 * An event on its way to its receivers: listen with {@code @EventListener void on(Happened<BookingMade> happened)}.
 * Delivered at least once and in order for each document; a receiver that throws gets it again later, so each must be
 * idempotent by {@link #id()}.
 *
 * @param id unique for ever
 * @param at when the command was carried out
 * @param by who gave it: a person's id, or "system"
 */
public record Happened<E extends DomainEvent>(String id, Instant at, String by, E event)
        implements ResolvableTypeProvider {

    @Override
    public ResolvableType getResolvableType() {
        return ResolvableType.forClassWithGenerics(Happened.class, event.getClass());
    }
}
