package org.qihang.testing;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestComponent;

/**
 * Sees every query that the application sends while it is tested, and remembers those that no declared index serves: a
 * query has to name {@code _id}, or the first field of an index, by something that can be looked up in one.
 */
@TestComponent
class QueryWatch implements MongoClientSettingsBuilderCustomizer, CommandListener {

    /** Lists that are read whole, and never grow with the number of students. */
    static final Set<String> SMALL = Set.of("universities", "mentors", "courses", "leases", "demo");

    private static final Set<String> LOOKS_NOTHING_UP = Set.of("$ne", "$nin", "$not", "$exists");

    private final ObjectProvider<DeclaredCollections> declared;
    private final Set<String> unserved = new ConcurrentSkipListSet<>();

    QueryWatch(ObjectProvider<DeclaredCollections> declared) {
        this.declared = declared;
    }

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.addCommandListener(this);
    }

    /** Since it was asked last, so that one query fails one test. */
    Set<String> unserved() {
        Set<String> found = new TreeSet<>(unserved);
        unserved.removeAll(found);
        return found;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName();
        BsonDocument command = event.getCommand();
        if (!command.containsKey(name) || !command.get(name).isString()) {
            return;
        }
        String collection = command.getString(name).getValue();
        if (SMALL.contains(collection)) {
            return;
        }
        for (BsonDocument filter : filters(name, command)) {
            List<String> keys = firstKeys(collection);
            boolean sorted = command.containsKey("sort")
                    && command.getDocument("sort").keySet().stream()
                            .findFirst()
                            .filter(keys::contains)
                            .isPresent();
            if (!isServed(filter, keys) && !(sorted && command.containsKey("limit")) && !Origin.isOfATest()) {
                unserved.add(collection + "." + name + " by " + shape(filter));
            }
        }
    }

    static List<BsonDocument> filters(String name, BsonDocument command) {
        return switch (name) {
            case "find" -> List.of(command.getDocument("filter", new BsonDocument()));
            case "count", "distinct", "findAndModify" -> List.of(command.getDocument("query", new BsonDocument()));
            case "update" -> inner(command.getArray("updates", new BsonArray()), "q");
            case "delete" -> inner(command.getArray("deletes", new BsonArray()), "q");
            case "aggregate" ->
                inner(command.getArray("pipeline"), "$match").stream().limit(1).toList();
            default -> List.of();
        };
    }

    private static List<BsonDocument> inner(BsonArray statements, String name) {
        return statements.stream()
                .map(BsonValue::asDocument)
                .filter(statement -> statement.containsKey(name))
                .map(statement -> statement.getDocument(name))
                .toList();
    }

    private List<String> firstKeys(String collection) {
        List<String> keys = new ArrayList<>(List.of("_id"));
        declared.stream()
                .flatMap(module -> module.collections().stream())
                .filter(known -> known.name().equals(collection))
                .map(DeclaredCollection::indexes)
                .flatMap(List::stream)
                .map(index -> index.getIndexKeys().keySet().iterator().next())
                .forEach(keys::add);
        return keys;
    }

    private static boolean isServed(BsonDocument filter, List<String> keys) {
        return filter.entrySet().stream().anyMatch(entry -> isServed(entry, keys));
    }

    private static boolean isServed(Map.Entry<String, BsonValue> condition, List<String> keys) {
        return switch (condition.getKey()) {
            case "$and" -> condition.getValue().asArray().stream().anyMatch(part -> isServed(part.asDocument(), keys));
            case "$or" -> condition.getValue().asArray().stream().allMatch(part -> isServed(part.asDocument(), keys));
            default ->
                keys.contains(condition.getKey()) && isLookedUp(condition.getValue())
                        || isElementServed(condition, keys);
        };
    }

    private static boolean isElementServed(Map.Entry<String, BsonValue> condition, List<String> keys) {
        String inside = condition.getKey() + ".";
        return condition.getValue().isDocument()
                && condition.getValue().asDocument().containsKey("$elemMatch")
                && isServed(
                        condition.getValue().asDocument().getDocument("$elemMatch"),
                        keys.stream()
                                .filter(key -> key.startsWith(inside))
                                .map(key -> key.substring(inside.length()))
                                .toList());
    }

    private static boolean isLookedUp(BsonValue value) {
        return !value.isDocument()
                || !LOOKS_NOTHING_UP.containsAll(value.asDocument().keySet());
    }

    private static String shape(BsonDocument filter) {
        return filter.entrySet().stream()
                .map(entry -> entry.getKey()
                        + (entry.getValue().isDocument()
                                ? entry.getValue().asDocument().keySet()
                                : ""))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
