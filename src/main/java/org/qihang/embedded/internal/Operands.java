package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a command brings; the wrong type is refused as MongoDB refuses it. */
final class Operands {

    private Operands() {}

    static Document document(@Nullable Object value) {
        if (value instanceof Document document) {
            return document;
        }
        throw mismatch("an object", value);
    }

    static @Nullable Document optional(@Nullable Object value) {
        return value == null ? null : document(value);
    }

    static List<Document> documents(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(Operands::document).toList();
        }
        throw mismatch("an array of objects", value);
    }

    private static MongoServerError mismatch(String wanted, @Nullable Object value) {
        String found = value == null ? "nothing" : value.getClass().getSimpleName();
        return new MongoServerError(ErrorCode.TypeMismatch, "Expected " + wanted + ", found " + found + ".");
    }
}
