package org.qihang.store.internal;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * A database into which a restore was begun says so until the restore has ended. The application doesn't start on half
 * of the data: who signed in there would write into what is thrown away.
 */
@Component
public class UnfinishedRestore implements SmartLifecycle {

    public static final String COLLECTION = "unfinished_restore";

    /** After the declared collections, which wait for the database, and before whatever reads or writes. */
    private static final int PHASE = -999;

    private static final String ID = "restore";

    private final MongoTemplate template;
    private boolean running;

    UnfinishedRestore(MongoTemplate template) {
        this.template = template;
    }

    /** When the restore began that didn't end. */
    public static Optional<Instant> find(MongoDatabase database) {
        return Optional.ofNullable(database.getCollection(COLLECTION)
                        .find(new Document("_id", ID))
                        .first())
                .map(found -> found.getDate("begun").toInstant());
    }

    public static void begin(MongoDatabase database, Instant at) {
        database.getCollection(COLLECTION).insertOne(new Document("_id", ID).append("begun", Date.from(at)));
    }

    public static void end(MongoDatabase database) {
        database.getCollection(COLLECTION).deleteOne(new Document("_id", ID));
    }

    @Override
    public void start() {
        find(template.getDb()).ifPresent(begun -> {
            throw new IllegalStateException("A restore into this database began at " + begun
                    + " and didn't end, so part of the data is missing. Throw the database (or the data folder) away,"
                    + " and restore the backup again.");
        });
        running = true;
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
