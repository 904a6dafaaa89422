package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Stages that the server underneath takes but does otherwise than MongoDB. */
final class StageRules {

    private StageRules() {}

    static void check(Document stage) {
        String name = stage.keySet().iterator().next();
        Object operand = stage.get(name);
        switch (name) {
            case "$out", "$indexStats" -> throw Refused.notSupported(name);
            case "$lookup" -> nested(Operands.document(operand).get("pipeline"));
            case "$facet" -> Operands.document(operand).values().forEach(StageRules::nested);
            default -> {}
        }
    }

    private static void nested(@Nullable Object pipeline) {
        if (pipeline instanceof Collection<?> stages) {
            stages.forEach(stage -> check(Operands.document(stage)));
        }
    }
}
