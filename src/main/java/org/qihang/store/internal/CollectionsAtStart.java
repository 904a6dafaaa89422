package org.qihang.store.internal;

import com.mongodb.ConnectionString;
import org.qihang.store.IndexComparison;
import org.qihang.store.IndexComparison.Difference;
import org.qihang.store.IndexComparison.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Makes the declared collections and indexes before anything else runs, and tells the log what of them is otherwise;
 * waits for a database that isn't there yet, and says for which.
 */
@Component
class CollectionsAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionsAtStart.class);
    private static final int PHASE = -1000;
    private static final int TRIES = 60;

    private final DeclaredIndexes indexes;
    private final String hosts;
    private final int tries;
    private boolean running;

    @Autowired
    CollectionsAtStart(DeclaredIndexes indexes, MongoConnectionDetails connection) {
        this(indexes, connection.getConnectionString(), TRIES);
    }

    CollectionsAtStart(DeclaredIndexes indexes, ConnectionString uri, int tries) {
        this.indexes = indexes;
        this.hosts = String.join(", ", uri.getHosts());
        this.tries = tries;
    }

    @Override
    public void start() {
        for (int attempt = 1; !running; attempt++) {
            try {
                tell(indexes.make());
                running = true;
            } catch (DataAccessResourceFailureException e) {
                if (attempt == tries) {
                    throw e;
                }
                LOG.warn("Waiting for the database at {}, {} of {} tries: {}", hosts, attempt, tries, e.getMessage());
            }
        }
    }

    private static void tell(IndexComparison compared) {
        for (Difference each : compared.differences()) {
            LOG.atLevel(each.kind() == Kind.EXTRA ? Level.INFO : Level.WARN)
                    .log("Index {} of {} is {}. {}", each.index(), each.collection(), word(each.kind()), each.advice());
        }
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case MISSING -> "missing";
            case DIFFERENT -> "different";
            case EXTRA -> "one too many";
        };
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
