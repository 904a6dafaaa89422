package org.qihang.contract;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * The words that a command uses of MongoDB's language: {@code find}, {@code find.limit}, {@code filter.$gt},
 * {@code update.$push.$each}, {@code stage.$group}, {@code index.sparse}, {@code type.date} and so on.
 */
public final class Vocabulary {

    /** What the driver adds by itself, as the server's greeting tells it to. */
    private static final Set<String> PROTOCOL =
            Set.of("$db", "lsid", "$clusterTime", "txnNumber", "$readPreference", "readConcern", "writeConcern");

    private final SortedSet<String> words = new TreeSet<>();

    private Vocabulary() {}

    public static SortedSet<String> of(BsonDocument command) {
        Vocabulary used = new Vocabulary();
        used.command(command);
        return used.words;
    }

    private void command(BsonDocument command) {
        String name = command.getFirstKey();
        words.add(name);
        command.forEach((option, value) -> {
            if (!option.equals(name) && !PROTOCOL.contains(option)) {
                option(name, option, value);
            }
        });
        concern("readConcern.", "level", command);
        concern("writeConcern.", "w", command);
    }

    private void concern(String prefix, String field, BsonDocument command) {
        if (command.get(prefix.substring(0, prefix.length() - 1)) instanceof BsonDocument concern
                && concern.get(field) instanceof BsonValue value) {
            words.add(prefix + (value.isString() ? value.asString().getValue() : value));
        }
    }

    private void option(String command, String option, BsonValue value) {
        if (value.isBoolean() && !value.asBoolean().getValue()) {
            if (option.equals("ordered")) {
                words.add(command + ".unordered");
            }
            return;
        }
        String word = command + "." + option;
        words.add(word);
        switch (word) {
            case "find.filter", "count.query", "distinct.query", "findAndModify.query", "update.q", "delete.q" ->
                FilterWords.of(value.asDocument(), words);
            case "find.sort", "findAndModify.sort" -> SortWords.of(value.asDocument(), words);
            case "find.projection", "findAndModify.fields" -> ProjectionWords.of(value.asDocument(), words);
            case "insert.documents" -> value.asArray().forEach(document -> TypeWords.of(document.asDocument(), words));
            case "update.updates", "delete.deletes" ->
                value.asArray()
                        .forEach(statement ->
                                statement.asDocument().forEach((field, inner) -> option(command, field, inner)));
            case "update.u", "findAndModify.update" -> UpdateWords.of(value, words);
            case "update.arrayFilters", "findAndModify.arrayFilters" ->
                value.asArray().forEach(filter -> FilterWords.of(filter.asDocument(), words));
            case "aggregate.pipeline" -> PipelineWords.of(value.asArray(), words);
            case "createIndexes.indexes" -> value.asArray().forEach(index -> IndexWords.of(index.asDocument(), words));
            default -> {}
        }
    }
}
