package org.qihang.store.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.bson.Document;
import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.qihang.store.DomainEvent;
import org.qihang.store.Happened;
import org.qihang.store.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Delivers the events that lie in documents, then clears them. One node at a time holds the lease. An event whose
 * receiver fails stays, and the document is looked at again later, so that one bad event doesn't hold up the others.
 */
@Component
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 500;
    private static final int BATCH = 100;

    private final MongoTemplate template;
    private final MongoConverter converter;
    private final ApplicationEventPublisher receivers;
    private final LockingTaskExecutor leases;
    private final Wakeup wakeup;
    private final List<String> collections;
    private volatile boolean running;

    Relay(
            MongoTemplate template,
            MongoConverter converter,
            ApplicationEventPublisher receivers,
            LockingTaskExecutor leases,
            Wakeup wakeup,
            List<DeclaredCollections> declared) {
        this.template = template;
        this.converter = converter;
        this.receivers = receivers;
        this.leases = leases;
        this.wakeup = wakeup;
        this.collections = declared.stream()
                .flatMap(module -> module.collections().stream())
                .filter(DeclaredCollection::hasEvents)
                .map(DeclaredCollection::name)
                .toList();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("relay").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                deliver();
                wakeup.await(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("Events wait, the database doesn't answer: {}", e.getMessage());
                pause();
            }
        }
    }

    /** Everything that is due. */
    void deliver() {
        for (String collection : collections) {
            if (template.exists(due(), collection)) {
                leases.executeWithLock((Runnable) () -> drain(collection), lease());
            }
        }
    }

    private void drain(String collection) {
        List<Document> documents = template.find(due().limit(BATCH), Document.class, collection);
        while (running && !documents.isEmpty()) {
            documents.forEach(document -> deliver(collection, document));
            documents = template.find(due().limit(BATCH), Document.class, collection);
        }
    }

    private void deliver(String collection, Document document) {
        Query self = Query.query(Criteria.where("_id").is(document.get("_id")));
        for (Document stored : document.getList(Outbox.EVENTS, Document.class, List.of())) {
            String id = stored.getString("_id");
            try {
                receivers.publishEvent(read(id, stored));
            } catch (RuntimeException e) {
                LOG.error("Event {} {} could not be delivered and will be tried again", stored.get("type"), id, e);
                template.updateFirst(
                        self,
                        Update.update(
                                Outbox.PENDING_SINCE,
                                Instant.now(Clock.systemUTC()).plus(RETRY)),
                        collection);
                return;
            }
            template.updateFirst(self, new Update().pull(Outbox.EVENTS, new Document("_id", id)), collection);
        }
        template.updateFirst(
                Query.query(Criteria.where("_id")
                        .is(document.get("_id"))
                        .and(Outbox.EVENTS)
                        .size(0)),
                new Update().unset(Outbox.PENDING_SINCE),
                collection);
    }

    private Happened<DomainEvent> read(String id, Document stored) {
        Class<?> type = ClassUtils.resolveClassName(
                "org.qihang." + stored.getString("type"), getClass().getClassLoader());
        if (!DomainEvent.class.isAssignableFrom(type)) {
            throw new IllegalStateException(type + " is no event");
        }
        DomainEvent event = (DomainEvent) converter.read(type, stored.get("body", Document.class));
        return new Happened<>(id, stored.getDate("at").toInstant(), stored.getString("by"), event);
    }

    /** By the machine's clock, not the application's: a demo that is being told in the past must not hold up today. */
    private static Query due() {
        return Query.query(Criteria.where(Outbox.PENDING_SINCE).lte(Instant.now(Clock.systemUTC())))
                .with(Sort.by(Outbox.PENDING_SINCE));
    }

    private static LockConfiguration lease() {
        return new LockConfiguration(Instant.now(Clock.systemUTC()), "relay", LEASE, Duration.ZERO);
    }

    private void pause() {
        try {
            wakeup.await(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        wakeup.ring();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
