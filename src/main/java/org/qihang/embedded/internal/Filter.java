package org.qihang.embedded.internal;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** A filter, read once and then asked for each document. */
sealed interface Filter {

    Filter EVERYTHING = new And(List.of());

    boolean matches(Document document);

    static Filter of(Document query) {
        return FilterReader.read(query);
    }

    record And(List<Filter> parts) implements Filter {

        @Override
        public boolean matches(Document document) {
            for (Filter part : parts) {
                if (!part.matches(document)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Or(List<Filter> parts) implements Filter {

        @Override
        public boolean matches(Document document) {
            return parts.stream().anyMatch(part -> part.matches(document));
        }
    }

    record Not(Filter part) implements Filter {

        @Override
        public boolean matches(Document document) {
            return !part.matches(document);
        }
    }

    record Field(FieldPath path, Condition condition) implements Filter {

        @Override
        public boolean matches(Document document) {
            return condition.looksIntoArrays()
                    ? path.anyElement(document, condition::test)
                    : path.anyValue(document, condition::test);
        }
    }

    record Nothing() implements Filter {

        @Override
        public boolean matches(Document document) {
            return false;
        }
    }

    record Computed(Object expression) implements Filter {

        @Override
        public boolean matches(Document document) {
            return Utils.isTrue(Expression.evaluateDocument(expression, document));
        }
    }
}
