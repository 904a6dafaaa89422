package org.qihang.store.internal;

import com.mongodb.MongoClientSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Brings what lies in the database to the newest form, a hundred documents at a time and on one node at a time. Where it
 * stopped is kept, so another node or another start goes on there. For a day it comes again every hour, and then until it
 * finds nothing to do: nodes of the release before may go on writing meanwhile.
 */
@Component
class Migrating implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Migrating.class);
    static final String COLLECTION = "migrations";
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration OLDER_NODES_RUN = Duration.ofDays(1);
    private static final int BATCH = 100;

    private final MongoTemplate template;
    private final Forms forms;
    private final LockingTaskExecutor leases;
    private final Wakeup end = new Wakeup();
    private volatile boolean running;

    Migrating(MongoTemplate template, Forms forms, LockingTaskExecutor leases) {
        this.template = template;
        this.forms = forms;
        this.leases = leases;
    }

    /**
     * How far a collection is.
     *
     * @param after the last document that was looked at; null at the beginning
     * @param changing whether something was changed on this way through
     */
    private record State(Instant since, @Nullable Object after, boolean changing, boolean done) {}

    @Override
    public void start() {
        if (!forms.changed().isEmpty()) {
            running = true;
            Thread.ofVirtual().name("migrating").start(this::run);
        }
    }

    private void run() {
        try {
            while (running && !isDone()) {
                try {
                    migrate(Instant.now(Clock.systemUTC()));
                } catch (RuntimeException e) {
                    LOG.warn("Documents are brought to their newest form later: {}", e.getMessage());
                }
                end.await(AGAIN.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once through each collection. */
    void migrate(Instant now) {
        for (String collection : new TreeSet<>(forms.changed())) {
            boolean goesOn = !state(collection, now).done();
            while (goesOn) {
                goesOn = batch(collection, now);
            }
        }
    }

    boolean isDone() {
        return forms.changed().stream()
                .allMatch(collection -> state(collection, Instant.EPOCH).done());
    }

    /** @return false at the end of the collection, or if another node is at it */
    private boolean batch(String collection, Instant now) {
        boolean[] goesOn = new boolean[1];
        leases.executeWithLock((Runnable) () -> goesOn[0] = underLease(collection, now), lease(collection));
        return goesOn[0];
    }

    private boolean underLease(String collection, Instant now) {
        State state = state(collection, now);
        Criteria later =
                state.after() == null ? new Criteria() : Criteria.where("_id").gt(state.after());
        List<Document> documents = read(Query.query(later).with(Sort.by("_id")).limit(BATCH), collection);
        boolean changed = state.changing();
        for (Document document : documents) {
            changed |= isChanged(collection, document);
        }
        boolean ended = documents.size() < BATCH;
        Object last = ended ? null : documents.getLast().get("_id");
        boolean quiet = ended && !changed && state.since().plus(OLDER_NODES_RUN).isBefore(now);
        write(collection, new State(state.since(), last, !ended && changed, quiet));
        return !ended;
    }

    /** Again and again, until nobody has changed in between what the migrations looked at. */
    private boolean isChanged(String collection, Document read) {
        Document old = read;
        while (old != null) {
            Document brought = copy(old);
            forms.bringAgain(collection, brought);
            if (brought.equals(old)) {
                return false;
            }
            if (isReplaced(collection, old, brought)) {
                return true;
            }
            old = read(Query.query(Criteria.where("_id").is(old.get("_id"))), collection).stream()
                    .findFirst()
                    .orElse(null);
        }
        return false;
    }

    private boolean isReplaced(String collection, Document old, Document brought) {
        Document unless = new Document("_id", old.get("_id"));
        Update update = new Update();
        forms.readAgain(collection, old).forEach(field -> unless.put(field, old.get(field)));
        TreeSet<String> fields = new TreeSet<>(old.keySet());
        fields.addAll(brought.keySet());
        for (String field : fields) {
            if (!Objects.equals(old.get(field), brought.get(field))) {
                unless.put(field, old.get(field));
                if (brought.containsKey(field)) {
                    update.set(field, brought.get(field));
                } else {
                    update.unset(field);
                }
            }
        }
        return template.getCollection(collection)
                        .updateOne(unless, update.getUpdateObject())
                        .getMatchedCount()
                == 1;
    }

    /** As it lies there: reading through the template would bring it to the newest form. */
    private List<Document> read(Query query, String collection) {
        return template.getCollection(collection)
                .find(query.getQueryObject())
                .sort(query.getSortObject())
                .limit(query.getLimit())
                .into(new ArrayList<>());
    }

    private static Document copy(Document document) {
        BsonDocument bytes = document.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry());
        return new DocumentCodec()
                .decode(bytes.asBsonReader(), DecoderContext.builder().build());
    }

    private State state(String collection, Instant now) {
        Document stored = template.findById(key(collection), Document.class, COLLECTION);
        return stored == null
                ? new State(now, null, false, false)
                : new State(
                        stored.getDate("since").toInstant(),
                        stored.get("after"),
                        stored.getBoolean("changing"),
                        stored.getBoolean("done"));
    }

    private void write(String collection, State state) {
        Document document = new Document("_id", key(collection))
                .append("since", state.since())
                .append("after", state.after())
                .append("changing", state.changing())
                .append("done", state.done());
        template.save(document, COLLECTION);
    }

    private String key(String collection) {
        return collection + "/" + forms.newest(collection);
    }

    private static LockConfiguration lease(String collection) {
        return new LockConfiguration(Instant.now(Clock.systemUTC()), "migration-" + collection, LEASE, Duration.ZERO);
    }

    @Override
    public void stop() {
        running = false;
        end.ring();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
