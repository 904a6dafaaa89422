package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation. {@code $match}, {@code $sort}, {@code $skip} and {@code $limit} at its head are one query, which uses
 * indexes; each later {@code $match} is the same filter as that of a query.
 */
final class Pipeline {

    private final List<Document> stages;
    private final @Nullable StoredCollection collection;
    private final MongoDatabase database;
    private final DatabaseResolver databases;
    private final Oplog oplog;
    private final Deadline deadline;

    private Filter filter = Filter.EVERYTHING;
    private SortOrder order = SortOrder.NONE;
    private long skip;
    private long limit;
    private int at;

    Pipeline(
            Document command,
            DatabaseResolver databases,
            MongoDatabase database,
            @Nullable StoredCollection collection,
            Oplog oplog) {
        this.stages = Aggregation.parse(command.get("pipeline"));
        this.databases = databases;
        this.database = database;
        this.collection = collection;
        this.oplog = oplog;
        this.deadline = Deadline.of(command);
        part(stages).validate(command);
        stages.forEach(StageRules::check);
        readHead();
    }

    private Aggregation part(List<Document> some) {
        return Aggregation.fromPipeline(some, databases, database, collection, oplog);
    }

    private void readHead() {
        if (next("$match") instanceof Document match) {
            filter = Filter.of(match);
        }
        if (next("$sort") instanceof Document sort) {
            order = SortOrder.of(sort);
        }
        if (next("$skip") instanceof Number number) {
            skip = number.longValue();
        }
        if (next("$limit") instanceof Number number) {
            limit = number.longValue();
        }
    }

    private @Nullable Object next(String stage) {
        return at < stages.size() && stages.get(at).containsKey(stage)
                ? stages.get(at++).get(stage)
                : null;
    }

    Find head() {
        return new Find(filter, order, skip, limit, deadline);
    }

    Iterator<Document> run() {
        if (collection == null) {
            return List.<Document>of().iterator();
        }
        Stream<Document> stream = collection.stream(head());
        List<Document> between = new ArrayList<>();
        for (Document stage : stages.subList(at, stages.size())) {
            if (stage.get("$match") instanceof Document match) {
                stream = part(between).runStagesAsStream(stream).filter(Filter.of(match)::matches);
                between = new ArrayList<>();
            } else {
                between.add(stage);
            }
        }
        return part(between).runStagesAsStream(stream).iterator();
    }
}
