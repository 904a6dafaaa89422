package org.qihang.store.internal.command;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.bson.RawBsonDocument;
import org.qihang.store.internal.UnfinishedRestore;

/** Brings a backup into an empty database, and reads back whether all of it is there. */
final class Restore {

    private static final InsertManyOptions ANY_ORDER = new InsertManyOptions().ordered(false);

    private final BackupFile from;
    private final OpenDatabase to;
    private final MongoDatabase database;

    Restore(BackupFile from, OpenDatabase to) {
        this.from = from;
        this.to = to;
        this.database = to.database().withWriteConcern(WriteConcern.MAJORITY);
    }

    /**
     * The file must have been verified before.
     *
     * @throws CommandRefused if the database isn't empty, with nothing changed
     * @throws InterruptedRestore if it couldn't be finished
     */
    void run(Clock clock) {
        checkEmpty();
        try {
            UnfinishedRestore.begin(database, clock.instant());
            from.manifest().contents().forEach(this::copy);
            from.manifest().contents().forEach(this::compare);
            UnfinishedRestore.end(database);
        } catch (MongoException | CommandRefused | UncheckedIOException e) {
            throw new InterruptedRestore(String.valueOf(e.getMessage()));
        }
    }

    private void checkEmpty() {
        if (UnfinishedRestore.find(database).isPresent()) {
            throw new CommandRefused(
                    switch (to.place()) {
                        case Place.Folder _ -> "store.Restore.unfinishedFolder";
                        case Place.Server _ -> "store.Restore.unfinishedServer";
                    },
                    to.place().name());
        }
        Reading reading = new Reading(database);
        List<String> used = reading.collections().stream()
                .filter(collection -> !reading.isEmpty(collection))
                .toList();
        if (!used.isEmpty()) {
            throw new CommandRefused("store.Restore.notEmpty", to.place().name(), String.join(", ", used));
        }
    }

    private void copy(Contents contents) {
        MongoCollection<RawBsonDocument> collection =
                database.getCollection(contents.collection(), RawBsonDocument.class);
        InsertBatch batch = new InsertBatch(documents -> collection.insertMany(documents, ANY_ORDER));
        from.read(contents, batch::add);
        batch.flush();
    }

    private void compare(Contents contents) {
        Sum sum = new Sum();
        new Reading(database).all(contents.collection()).forEach(sum::add);
        Contents found = sum.of(contents.collection());
        if (!found.equals(contents)) {
            throw new InterruptedRestore(contents.collection() + ": " + found + " != " + contents);
        }
    }
}
