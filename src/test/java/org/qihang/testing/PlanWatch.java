package org.qihang.testing;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Asks the database itself, once for each shape of query that the application sends, whether it reads a whole
 * collection to answer it (manual: explain).
 */
@TestComponent
class PlanWatch implements MongoClientSettingsBuilderCustomizer, CommandListener {

    private static final Set<String> NOT_EXPLAINED = Set.of("lsid", "txnNumber", "readConcern", "writeConcern");

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<String, BsonDocument> unexplained = new ConcurrentHashMap<>();

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.addCommandListener(this);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        BsonValue collection = command.get(event.getCommandName());
        if (collection == null
                || !collection.isString()
                || QueryWatch.SMALL.contains(collection.asString().getValue())
                || QueryWatch.filters(event.getCommandName(), command).isEmpty()) {
            return;
        }
        String shape = event.getDatabaseName() + "." + shape(event.getCommandName(), command);
        if (!seen.contains(shape) && !Origin.isOfATest() && seen.add(shape)) {
            unexplained.put(shape, explainable(command));
        }
    }

    /** Those that read a whole collection, of the shapes that are new since it was asked last. */
    Set<String> scans(MongoTemplate template) {
        String prefix = template.getDb().getName() + ".";
        Set<String> scans = new TreeSet<>();
        for (String shape : Set.copyOf(unexplained.keySet())) {
            BsonDocument command = unexplained.remove(shape);
            if (command != null && shape.startsWith(prefix)) {
                String plan = plan(template, command);
                if (plan.contains("COLLSCAN")) {
                    scans.add(shape + ": " + plan);
                }
            }
        }
        return scans;
    }

    private static String plan(MongoTemplate template, BsonDocument command) {
        Document explained = template.getDb()
                .runCommand(new BsonDocument("explain", command).append("verbosity", new BsonString("queryPlanner")));
        Object planner = explained.get("queryPlanner");
        // An aggregation that isn't one query has its first stage planned
        return String.valueOf(
                planner instanceof Document document ? document.get("winningPlan") : explained.get("stages"));
    }

    /** A copy, since the driver's own ends with the event; of several statements the first. */
    private static BsonDocument explainable(BsonDocument command) {
        BsonDocument copy = new BsonDocumentCodec()
                .decode(
                        new BsonDocumentReader(command),
                        DecoderContext.builder().build());
        copy.keySet().removeIf(option -> option.startsWith("$") || NOT_EXPLAINED.contains(option));
        copy.replaceAll((option, value) -> option.equals("updates") || option.equals("deletes")
                ? new BsonArray(value.asArray().subList(0, 1))
                : value);
        return copy;
    }

    private static String shape(String name, BsonDocument command) {
        String filters = QueryWatch.filters(name, command).stream()
                .limit(1)
                .map(PlanWatch::shape)
                .collect(Collectors.joining());
        String sort = command.get("sort") instanceof BsonDocument order ? " sort " + order.toJson() : "";
        return command.getString(name).getValue() + "." + name + " " + filters + sort;
    }

    private static String shape(BsonValue filter) {
        if (filter instanceof BsonDocument document) {
            return document.entrySet().stream()
                    .map(entry -> entry.getKey() + shape(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (filter instanceof BsonArray array) {
            return array.stream().map(PlanWatch::shape).distinct().collect(Collectors.joining(",", "[", "]"));
        }
        return "";
    }
}
