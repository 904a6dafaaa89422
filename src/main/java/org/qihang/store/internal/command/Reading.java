package org.qihang.store.internal.command;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.RawBsonDocument;

/**
 * How the documents of a database are read: all of them, by their {@code _id}, some at a time.
 *
 * <p>Others write meanwhile. What is referred to is written before what refers to it (the files of a release, the
 * release, then the course that points to it), so it is read after it: every reference that was read has its target.
 */
final class Reading {

    /** The targets of references, each after what points to it. All other collections come before them. */
    static final List<String> LAST = List.of(
            "courses",
            "releases",
            "lesson_texts",
            "answer_keys",
            "blobs",
            "mentors",
            "camps",
            "people",
            "universities");

    private static final int BATCH = 1_000;

    private final MongoDatabase database;

    Reading(MongoDatabase database) {
        this.database = database;
    }

    List<String> collections() {
        return StreamSupport.stream(database.listCollectionNames().spliterator(), false)
                .filter(Contents::isKept)
                .sorted(Comparator.<String>comparingInt(LAST::indexOf).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    FindIterable<RawBsonDocument> all(String collection) {
        return database.getCollection(collection, RawBsonDocument.class)
                .find()
                .sort(ascending("_id"))
                .batchSize(BATCH);
    }

    boolean isEmpty(String collection) {
        return database.getCollection(collection).find().limit(1).first() == null;
    }
}
