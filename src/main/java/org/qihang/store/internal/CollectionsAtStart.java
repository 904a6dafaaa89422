package org.qihang.store.internal;

import java.util.List;
import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Creates the declared indexes before anything else runs; waits for a database that isn't there yet, and says so. */
@Component
class CollectionsAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionsAtStart.class);
    private static final int PHASE = -1000;
    private static final int TRIES = 60;

    private final MongoTemplate template;
    private final List<DeclaredCollections> declared;
    private boolean running;

    CollectionsAtStart(MongoTemplate template, List<DeclaredCollections> declared) {
        this.template = template;
        this.declared = declared;
    }

    @Override
    public void start() {
        for (int attempt = 1; !running; attempt++) {
            try {
                declared.stream()
                        .flatMap(module -> module.collections().stream())
                        .forEach(this::create);
                running = true;
            } catch (DataAccessResourceFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LOG.warn("Waiting for the database: {}", e.getMessage());
            }
        }
    }

    private void create(DeclaredCollection collection) {
        collection.indexes().forEach(template.indexOps(collection.name())::createIndex);
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
