package org.qihang.store.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * Delivers the events that lie in documents, then clears them. One node at a time holds a collection's lease, and a rush
 * in one collection doesn't hold up the others: who asked for a new password waits for no camp. An event whose receiver
 * fails stays, and the document is looked at again later, so that one bad event doesn't hold up the others. The events of
 * one document are delivered one after the other; those of different documents in no order.
 */
@Component
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 500;
    private static final int BATCH = 100;
    /** Each waits for the database most of the time. */
    private static final int AT_ONCE = 8;
    /** Cleared by one change: that of a camp with hundreds of applications writes all of it. */
    private static final int TOGETHER = 50;

    private final MongoTemplate template;
    private final MongoConverter converter;
    private final ApplicationEventPublisher receivers;
    private final LockingTaskExecutor leases;
    private final Wakeup wakeup;
    private final List<String> collections;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean failing = new AtomicBoolean();
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
        try {
            while (running) {
                collections.forEach(this::deliverAside);
                wakeup.await(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliverAside(String collection) {
        if (underWay.add(collection)) {
            Thread.ofVirtual().name("relay-" + collection).start(() -> {
                try {
                    deliver(collection);
                    failing.set(false);
                } catch (RuntimeException e) {
                    if (!failing.getAndSet(true)) {
                        LOG.warn("Events wait, the database doesn't answer: {}", e.getMessage());
                    }
                } finally {
                    underWay.remove(collection);
                }
            });
        }
    }

    /** Everything that is due. */
    private void deliver(String collection) {
        if (template.exists(due(), collection)) {
            leases.executeWithLock((Runnable) () -> drain(collection), lease(collection));
        }
    }

    private void drain(String collection) {
        try (ExecutorService together =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Document> documents = batch(collection);
            while (running && !documents.isEmpty()) {
                documents.stream()
                        .map(document -> CompletableFuture.runAsync(() -> deliver(collection, document), together))
                        .toList()
                        .forEach(CompletableFuture::join);
                documents = batch(collection);
            }
        }
    }

    private List<Document> batch(String collection) {
        return template.find(due().limit(BATCH), Document.class, collection);
    }

    private void deliver(String collection, Document document) {
        Query self = Query.query(Criteria.where("_id").is(document.get("_id")));
        List<String> delivered = new ArrayList<>();
        for (Document stored : document.getList(Outbox.EVENTS, Document.class, List.of())) {
            String id = stored.getString("_id");
            try {
                receivers.publishEvent(read(id, stored));
            } catch (RuntimeException e) {
                LOG.error("Event {} {} could not be delivered and will be tried again", stored.get("type"), id, e);
                clear(collection, self, delivered);
                Instant later = Instant.now(Clock.systemUTC()).plus(RETRY);
                template.updateFirst(self, Update.update(Outbox.PENDING_SINCE, later), collection);
                return;
            }
            delivered.add(id);
            if (delivered.size() == TOGETHER) {
                clear(collection, self, delivered);
                delivered.clear();
            }
        }
        if (!settle(collection, document, delivered)) {
            clear(collection, self, delivered);
            boolean unused = settle(collection, document, List.of());
        }
    }

    /** Nothing waits any more, unless something has happened in the meantime. */
    private boolean settle(String collection, Document document, List<String> delivered) {
        Criteria nothingElse =
                Criteria.where("_id").is(document.get("_id")).and(Outbox.EVENTS).size(delivered.size());
        if (!delivered.isEmpty()) {
            nothingElse = nothingElse.and(Outbox.EVENTS + "._id").all(delivered);
        }
        Update settled = Update.update(Outbox.EVENTS, List.of()).unset(Outbox.PENDING_SINCE);
        return template.updateFirst(Query.query(nothingElse), settled, collection)
                        .getMatchedCount()
                == 1;
    }

    private void clear(String collection, Query self, List<String> delivered) {
        if (!delivered.isEmpty()) {
            Document gone = new Document("_id", new Document("$in", delivered));
            template.updateFirst(self, new Update().pull(Outbox.EVENTS, gone), collection);
        }
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

    private static LockConfiguration lease(String collection) {
        return new LockConfiguration(Instant.now(Clock.systemUTC()), "relay-" + collection, LEASE, Duration.ZERO);
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
