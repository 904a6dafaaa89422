package org.qihang.store.internal.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.bson.Document;
import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.qihang.store.Outbox;
import org.qihang.store.Sampled;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Whether the events that lie in documents are delivered: one query for each collection that has some. */
@Component
class OutboxWatch implements MeterBinder {

    static final int MOST = 1_000;

    private final MongoTemplate template;
    private final List<String> collections;
    private final Sampled<Map<String, Waiting>> sampled = new Sampled<>(this::read);

    OutboxWatch(MongoTemplate template, List<DeclaredCollections> declared) {
        this.template = template;
        this.collections = declared.stream()
                .flatMap(module -> module.collections().stream())
                .filter(DeclaredCollection::hasEvents)
                .map(DeclaredCollection::name)
                .toList();
    }

    /**
     * What waits in a collection.
     *
     * @param age of the oldest document that is due; zero if none is
     * @param retrying documents of which a receiver failed, and that are tried again; at most {@value #MOST}
     */
    record Waiting(Duration age, int retrying) {}

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String collection : collections) {
            Gauge.builder(
                            "qihang.outbox.age",
                            () -> value(collection, waiting -> waiting.age().toMillis() / 1000.0))
                    .description("How long the oldest event of a collection has been waiting for its delivery")
                    .baseUnit("seconds")
                    .tag("collection", collection)
                    .register(meters);
            Gauge.builder("qihang.outbox.retrying", () -> value(collection, Waiting::retrying))
                    .description("Documents with an event whose receiver failed, at most " + MOST)
                    .tag("collection", collection)
                    .register(meters);
        }
    }

    private double value(String collection, ToDoubleFunction<Waiting> part) {
        return sampled.value()
                .map(all -> all.get(collection))
                .map(waiting -> part.applyAsDouble(waiting))
                .orElse(Double.NaN);
    }

    /** By the machine's clock, as the relay. */
    private Map<String, Waiting> read() {
        Instant now = Instant.now(Clock.systemUTC());
        Map<String, Waiting> all = new HashMap<>();
        collections.forEach(collection -> all.put(collection, read(collection, now)));
        return all;
    }

    Waiting read(String collection, Instant now) {
        Query pending = Query.query(Criteria.where(Outbox.PENDING_SINCE).gt(Instant.EPOCH))
                .with(Sort.by(Outbox.PENDING_SINCE))
                .limit(MOST);
        pending.fields().include(Outbox.PENDING_SINCE);
        List<Instant> since = template.find(pending, Document.class, collection).stream()
                .map(document -> document.getDate(Outbox.PENDING_SINCE).toInstant())
                .toList();
        Duration age = since.isEmpty() || since.getFirst().isAfter(now)
                ? Duration.ZERO
                : Duration.between(since.getFirst(), now);
        // The relay puts off what failed: only those are of the future
        return new Waiting(age, (int) since.stream().filter(now::isBefore).count());
    }
}
