package org.qihang.contract;

import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** {@code update.$push}, its modifiers as {@code update.$push.$each}, and {@code update.$[name]} for its paths. */
final class UpdateWords {

    private static final String PREFIX = "update.";

    private UpdateWords() {}

    static void of(BsonValue update, Set<String> words) {
        if (!(update instanceof BsonDocument document)) {
            words.add(PREFIX + "pipeline");
        } else if (document.isEmpty() || !document.getFirstKey().startsWith("$")) {
            words.add(PREFIX + "replacement");
            TypeWords.of(document, words);
        } else {
            document.forEach((operator, fields) -> operator(operator, fields.asDocument(), words));
        }
    }

    private static void operator(String operator, BsonDocument fields, Set<String> words) {
        words.add(PREFIX + operator);
        fields.forEach((path, operand) -> {
            path(path, words);
            operand(operator, operand, words);
        });
    }

    private static void operand(String operator, BsonValue operand, Set<String> words) {
        boolean modified = operand instanceof BsonDocument document
                && !document.isEmpty()
                && document.getFirstKey().startsWith("$");
        if (operator.equals("$pull")) {
            pulled(operand, modified, words);
        } else if (modified) {
            operand.asDocument().keySet().forEach(modifier -> words.add(PREFIX + operator + "." + modifier));
        } else {
            TypeWords.of(operand, words);
        }
    }

    /** What is pulled is a condition on the element, or a filter for elements that are documents. */
    private static void pulled(BsonValue operand, boolean isCondition, Set<String> words) {
        words.add(PREFIX + "$pull." + (operand.isDocument() && !isCondition ? "filter" : "value"));
        if (operand instanceof BsonDocument filter) {
            FilterWords.of(filter, words);
        }
    }

    private static void path(String path, Set<String> words) {
        for (String part : path.split("\\.", -1)) {
            if (part.equals("$") || part.equals("$[]")) {
                words.add(PREFIX + part);
            } else if (part.startsWith("$[")) {
                words.add(PREFIX + "$[name]");
            }
        }
    }
}
