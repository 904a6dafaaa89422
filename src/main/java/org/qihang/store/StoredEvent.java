package org.qihang.store;

import java.time.Instant;
import org.bson.Document;

/**
 * An event as it lies in the document that it changed, until it is delivered. Made by {@link Outbox}.
 *
 * @param type the event's class, without {@code org.qihang.}
 */
public record StoredEvent(String id, String type, Instant at, String by, Document body) {}
