package org.qihang.store;

import org.bson.Document;
import org.qihang.store.internal.DeclaredIndexes;
import org.qihang.store.internal.Reachability;
import org.qihang.store.internal.StoreProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What the installation's database is, and whether it answers. */
@Component
public class Store {

    private final StoreProperties properties;
    private final MongoTemplate template;
    private final Reachability reachability;
    private final DeclaredIndexes indexes;

    Store(StoreProperties properties, MongoTemplate template, Reachability reachability, DeclaredIndexes indexes) {
        this.properties = properties;
        this.template = template;
        this.reachability = reachability;
        this.indexes = indexes;
    }

    /** True for the database that the application itself runs, false for one that {@code MONGODB_URI} names. */
    public boolean isEmbedded() {
        return properties.isEmbedded();
    }

    /** How the database's indexes compared with the declared ones when this node started. */
    public IndexComparison indexes() {
        return indexes.compared();
    }

    /**
     * Whether commands are answered. Costs nothing while all is well; else it waits for the database, no longer than
     * the time-outs.
     */
    public boolean answers() {
        if (reachability.isWritable()) {
            return true;
        }
        try {
            ping();
            return true;
        } catch (DataAccessException unavailable) {
            return false;
        }
    }

    /** @throws DataAccessException if it doesn't answer within the time-outs */
    public void ping() {
        template.executeCommand(new Document("ping", 1));
    }
}
