package org.qihang.store.internal.watch;

import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What of a command says how it is carried out, kept until it is answered; never what is written. It is a copy: the
 * driver uses the command's bytes for other commands as soon as it is sent.
 *
 * @param filter of a write with several statements: of the first
 */
record SentCommand(
        String name,
        String collection,
        @Nullable BsonDocument filter,
        @Nullable BsonArray pipeline,
        @Nullable BsonDocument sort,
        int limit,
        boolean skips) {

    private static final Set<String> WATCHED =
            Set.of("find", "getMore", "aggregate", "count", "distinct", "insert", "update", "delete", "findAndModify");

    /** Null for what asks for no documents, such as a greeting or the making of an index. */
    static @Nullable SentCommand of(CommandStartedEvent event) {
        String name = event.getCommandName();
        BsonDocument command = event.getCommand();
        BsonValue collection = command.get(name.equals("getMore") ? "collection" : name);
        if (!WATCHED.contains(name) || collection == null || !collection.isString()) {
            return null;
        }
        return new SentCommand(
                name,
                collection.asString().getValue(),
                copy(filter(name, command)),
                name.equals("aggregate") ? copy(array(command, "pipeline")) : null,
                copy(document(command, "sort")),
                number(command, "limit"),
                number(command, "skip") > 0);
    }

    private static @Nullable BsonDocument copy(@Nullable BsonDocument borrowed) {
        return borrowed == null ? null : borrowed.clone();
    }

    private static @Nullable BsonArray copy(@Nullable BsonArray borrowed) {
        return borrowed == null ? null : borrowed.clone();
    }

    private static @Nullable BsonDocument filter(String name, BsonDocument command) {
        return switch (name) {
            case "find" -> document(command, "filter");
            case "count", "distinct", "findAndModify" -> document(command, "query");
            case "update" -> document(first(command, "updates"), "q");
            case "delete" -> document(first(command, "deletes"), "q");
            default -> null;
        };
    }

    private static @Nullable BsonDocument first(BsonDocument command, String statements) {
        BsonArray all = array(command, statements);
        return all == null || all.isEmpty() || !all.getFirst().isDocument()
                ? null
                : all.getFirst().asDocument();
    }

    private static @Nullable BsonDocument document(@Nullable BsonDocument parent, String name) {
        BsonValue value = parent == null ? null : parent.get(name);
        return value == null || !value.isDocument() ? null : value.asDocument();
    }

    private static @Nullable BsonArray array(BsonDocument command, String name) {
        BsonValue value = command.get(name);
        return value == null || !value.isArray() ? null : value.asArray();
    }

    private static int number(BsonDocument command, String name) {
        BsonValue value = command.get(name);
        return value == null || !value.isNumber() ? 0 : value.asNumber().intValue();
    }
}
