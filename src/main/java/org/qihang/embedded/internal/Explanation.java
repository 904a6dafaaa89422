package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how a query would be answered (manual: "explain", queryPlanner.winningPlan), as far as a test needs it. */
final class Explanation {

    private Explanation() {}

    static Document of(StoredDatabase database, Document explain) {
        Document command = Operands.document(explain.get("explain"));
        String name = command.keySet().iterator().next();
        StoredCollection collection = database.collection(String.valueOf(command.get(name)));
        Find find = switch (name) {
            case "find" -> query(command.get("filter"), command.get("sort"));
            case "count", "distinct" -> query(command.get("query"), null);
            case "findAndModify", "findandmodify" -> query(command.get("query"), command.get("sort"));
            case "update" -> query(first(command.get("updates")).get("q"), null);
            case "delete" -> query(first(command.get("deletes")).get("q"), null);
            case "aggregate" ->
                new Pipeline(command, _ -> database, database, collection, de.bwaldvogel.mongo.oplog.NoopOplog.get())
                        .head();
            default -> throw Refused.notSupported("explaining " + name);
        };
        // Where there is no collection, nothing is read
        Document plan = collection == null ? new Document("stage", "EOF") : stages(collection.plan(find), find);
        Document answer = new Document("queryPlanner", new Document("winningPlan", plan));
        Utils.markOkay(answer);
        return answer;
    }

    private static Document stages(Plan plan, Find find) {
        // All in the order of _id is an index read from one end, of which a limit takes the first few
        boolean ordered = plan.readsAll() && plan.sorted();
        Document read = new Document("stage", plan.readsAll() && !ordered ? "COLLSCAN" : "IXSCAN");
        if (ordered) {
            read.append("indexName", "_id_");
        } else if (!plan.readsAll()) {
            read.append(
                    "indexName", plan.accesses().stream().map(Plan.Access::name).collect(Collectors.joining(",")));
        }
        boolean sorts = !find.order().isNone() && !plan.sorted();
        return sorts ? new Document("stage", "SORT").append("inputStage", read) : read;
    }

    private static Find query(@Nullable Object filter, @Nullable Object order) {
        return Find.of(Operands.optional(filter), Operands.optional(order), 0, 0);
    }

    private static Document first(@Nullable Object statements) {
        return Operands.documents(statements).getFirst();
    }
}
