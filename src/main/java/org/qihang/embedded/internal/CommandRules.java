package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields that each command may have here. Any other is refused, so that nothing asked for is silently left out. */
final class CommandRules {

    private static final Set<String> GENERAL = Set.of(
            "$db",
            "$readPreference",
            "$clusterTime",
            "lsid",
            "comment",
            "maxTimeMS",
            "readConcern",
            "writeConcern",
            "apiVersion",
            "apiStrict",
            "apiDeprecationErrors");

    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            known(
                    "find",
                    "filter",
                    "sort",
                    "projection",
                    "skip",
                    "limit",
                    "batchSize",
                    "singleBatch",
                    "noCursorTimeout",
                    "allowPartialResults",
                    "allowDiskUse"),
            known("aggregate", "pipeline", "cursor", "allowDiskUse"),
            known("count", "query", "limit", "skip"),
            known("distinct", "key", "query"),
            known("insert", "documents", "ordered"),
            known("update", "updates", "ordered"),
            known("delete", "deletes", "ordered"),
            known("findandmodify", "query", "sort", "remove", "update", "new", "fields", "upsert", "arrayFilters"),
            known("getmore", "collection", "batchSize"),
            known("create"),
            known("createindexes", "indexes", "commitQuorum"),
            known("dropindexes", "index"),
            known("drop"),
            known("explain", "verbosity"),
            known("listcollections", "filter", "nameOnly", "authorizedCollections", "cursor"),
            known("listindexes", "cursor"));

    private static final Map<String, Set<String>> STATEMENTS = Map.of(
            "updates", Set.of("q", "u", "multi", "upsert", "arrayFilters"),
            "deletes", Set.of("q", "limit"));

    private CommandRules() {}

    private static Map.Entry<String, Set<String>> known(String command, String... fields) {
        Set<String> all = new HashSet<>(GENERAL);
        all.addAll(Set.of(fields));
        return Map.entry(command, all);
    }

    static void check(String command, Document query) {
        if (query.containsKey("startTransaction")
                || query.containsKey("autocommit")
                || query.containsKey("txnNumber")) {
            throw Refused.notSupported("transactions and retryable writes");
        }
        Set<String> known = KNOWN.get(command.toLowerCase(Locale.ROOT));
        if (known == null) {
            return;
        }
        for (String field : query.keySet()) {
            boolean off = field.equals("capped") && Boolean.FALSE.equals(query.get(field));
            if (!field.equals(command) && !known.contains(field) && !off) {
                throw refusal(command, field);
            }
        }
        STATEMENTS.forEach((list, fields) -> checkStatements(command, query.get(list), fields));
        ProjectionRules.check(query.get("fields") instanceof Document fields ? fields : null);
        if (query.get("update") instanceof Iterable<?>) {
            throw Refused.notSupported("updates by a pipeline");
        }
    }

    private static void checkStatements(String command, @Nullable Object statements, Set<String> known) {
        if (statements instanceof Iterable<?> list) {
            for (Object statement : list) {
                Document document = Operands.document(statement);
                for (String field : document.keySet()) {
                    if (!known.contains(field)) {
                        throw refusal(command, field);
                    }
                }
                if (document.get("u") instanceof Iterable<?>) {
                    throw Refused.notSupported("updates by a pipeline");
                }
            }
        }
    }

    private static RuntimeException refusal(String command, String field) {
        return switch (field) {
            case "collation" -> Refused.notSupported("collation");
            case "hint" -> Refused.notSupported("hints");
            case "let" -> Refused.notSupported("let");
            case "tailable", "awaitData" -> Refused.notSupported("tailable cursors");
            case "capped", "viewOn", "validator", "timeseries", "expireAfterSeconds" ->
                Refused.notSupported("collections with '" + field + "'");
            default -> Refused.unknownField(command, field);
        };
    }
}
