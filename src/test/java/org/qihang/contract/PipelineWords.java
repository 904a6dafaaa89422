package org.qihang.contract;

import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** {@code stage.$group}, {@code accumulator.$sum}, {@code expression.$divide}. */
final class PipelineWords {

    private PipelineWords() {}

    static void of(BsonArray pipeline, Set<String> words) {
        pipeline.forEach(stage -> stage(stage.asDocument(), words));
    }

    private static void stage(BsonDocument stage, Set<String> words) {
        stage.forEach((name, operand) -> stage(name, operand, words));
    }

    private static void stage(String name, BsonValue operand, Set<String> words) {
        words.add("stage." + name);
        switch (name) {
            case "$match" -> FilterWords.of(operand.asDocument(), words);
            case "$sort" -> SortWords.of(operand.asDocument(), words);
            case "$group" -> group(operand.asDocument(), words);
            case "$facet" -> operand.asDocument().values().forEach(pipeline -> of(pipeline.asArray(), words));
            default -> expression(operand, words);
        }
    }

    private static void group(BsonDocument group, Set<String> words) {
        group.forEach((field, operand) -> {
            if (field.equals("_id")) {
                expression(operand, words);
            } else {
                operand.asDocument().forEach((accumulator, argument) -> {
                    words.add("accumulator." + accumulator);
                    expression(argument, words);
                });
            }
        });
    }

    private static void expression(BsonValue value, Set<String> words) {
        if (value instanceof BsonArray array) {
            array.forEach(element -> expression(element, words));
        } else if (value instanceof BsonDocument document) {
            document.forEach((key, operand) -> {
                if (key.startsWith("$")) {
                    words.add("expression." + key);
                }
                expression(operand, words);
            });
        } else if (value.isString() && value.asString().getValue().startsWith("$")) {
            words.add("expression.path");
        }
    }
}
