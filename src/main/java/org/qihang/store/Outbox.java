package org.qihang.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.qihang.store.internal.Wakeup;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Writes events into the change that causes them. A document with events has the fields {@value #EVENTS} and
 * {@value #PENDING_SINCE}; its collection is declared with {@link DeclaredCollection#withEvents()}.
 *
 * <p>For an update: {@code template.updateFirst(query, outbox.with(update, actor.id().value(), new CampPublished(id)))}.
 * For an insert: the document has {@code List<StoredEvent> outbox, @Nullable Instant outboxAt} and takes
 * {@link #events} and {@link #pendingSince}.
 */
@Component
public class Outbox {

    public static final String EVENTS = "outbox";
    public static final String PENDING_SINCE = "outboxAt";
    static final String PACKAGE = "org.qihang.";

    private final MongoConverter converter;
    private final Clock clock;
    private final Wakeup wakeup;

    Outbox(MongoConverter converter, Clock clock, Wakeup wakeup) {
        this.converter = converter;
        this.clock = clock;
        this.wakeup = wakeup;
    }

    /** Adds the events to an update; both happen, or neither. */
    public Update with(Update update, String by, DomainEvent... events) {
        return update.push(EVENTS).each(events(by, events).toArray()).set(PENDING_SINCE, pendingSince());
    }

    /** The events for a document that is about to be inserted. */
    public List<StoredEvent> events(String by, DomainEvent... events) {
        return Arrays.stream(events).map(event -> stored(by, event)).toList();
    }

    /** By the machine's clock: a demo that is told in the past must not hold up what happens today. */
    public Instant pendingSince() {
        return Instant.now(Clock.systemUTC());
    }

    /** Tells the relay that there is something to deliver; forgetting it costs half a second, not the event. */
    public void deliverSoon() {
        wakeup.ring();
    }

    private StoredEvent stored(String by, DomainEvent event) {
        wakeup.ring();
        Document body = new Document();
        converter.write(event, body);
        String type = event.getClass().getName().substring(PACKAGE.length());
        return new StoredEvent(Ids.random(), type, clock.instant(), by, body);
    }
}
