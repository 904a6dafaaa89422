package org.qihang.store;

import org.bson.Document;
import org.qihang.store.internal.StoreProperties;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What the installation's database is, and whether it answers. */
@Component
public class Store {

    private final StoreProperties properties;
    private final MongoTemplate template;

    Store(StoreProperties properties, MongoTemplate template) {
        this.properties = properties;
        this.template = template;
    }

    /** True for the database that the application itself runs, false for one that {@code MONGODB_URI} names. */
    public boolean isEmbedded() {
        return properties.isEmbedded();
    }

    /** @throws org.springframework.dao.DataAccessException if it doesn't answer within the time-outs */
    public void ping() {
        template.executeCommand(new Document("ping", 1));
    }
}
