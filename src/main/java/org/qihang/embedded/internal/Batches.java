package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Commands with several writes, one after the other (manual: "Ordered vs Unordered Operations"): an ordered batch ends
 * at the first error, and the answer counts what was written, not what was asked.
 */
final class Batches {

    private Batches() {}

    static Document update(Document command, UnaryOperator<Document> one) {
        List<Document> upserted = new ArrayList<>();
        return each(command, "updates", one, upserted);
    }

    static Document delete(Document command, UnaryOperator<Document> one) {
        return each(command, "deletes", one, new ArrayList<>());
    }

    private static Document each(
            Document command, String statements, UnaryOperator<Document> one, List<Document> upserted) {
        boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
        List<Document> errors = new ArrayList<>();
        int found = 0;
        int modified = 0;
        int index = 0;
        for (Document statement : Operands.documents(command.get(statements))) {
            Document result = attempt(command, statements, statement, one);
            found += number(result, "n");
            modified += number(result, "nModified");
            collect(result, "upserted", index, upserted);
            collect(result, "writeErrors", index, errors);
            index++;
            if (ordered && !errors.isEmpty()) {
                break;
            }
        }
        Document answer = new Document("n", found);
        if (statements.equals("updates")) {
            answer.put("nModified", modified);
        }
        putUnlessEmpty(answer, "upserted", upserted);
        putUnlessEmpty(answer, "writeErrors", errors);
        Utils.markOkay(answer);
        return answer;
    }

    private static Document attempt(
            Document command, String statements, Document statement, UnaryOperator<Document> one) {
        Document single = command.clone();
        single.put(statements, new ArrayList<>(List.of(statement)));
        try {
            return one.apply(single);
        } catch (MongoServerException e) {
            return new Document("writeErrors", new ArrayList<>(List.of(failure(e))));
        }
    }

    private static Document failure(MongoServerException e) {
        Document error = new Document("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError coded) {
            error.append("code", coded.getCode()).putIfNotNull("codeName", coded.getCodeName());
        }
        return error;
    }

    private static void collect(Document result, String field, int index, List<Document> into) {
        if (result.get(field) instanceof Collection<?> some) {
            for (Object each : some) {
                Document copy = new Document("index", index);
                ((Document) each).forEach((key, value) -> copy.putIfAbsent(key, value));
                into.add(copy);
            }
        }
    }

    static Document insert(Document command, Document answer) {
        if (answer.get("writeErrors") instanceof Collection<?> errors && !errors.isEmpty()) {
            boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
            int asked = Operands.documents(command.get("documents")).size();
            int first = number((Document) errors.iterator().next(), "index");
            answer.put("n", ordered ? first : asked - errors.size());
        }
        return answer;
    }

    private static int number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static void putUnlessEmpty(Document answer, String field, List<Document> values) {
        if (!values.isEmpty()) {
            answer.put(field, values);
        }
    }
}
