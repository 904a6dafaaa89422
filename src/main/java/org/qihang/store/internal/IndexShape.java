package org.qihang.store.internal;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * What makes an index that one.
 *
 * @param fields in their order, as MongoDB's shell writes them: {@code {university: 1, fullName: 1}}
 * @param options those that are on, such as {@code sparse}
 */
record IndexShape(String name, String fields, Set<String> options) {

    private static final Set<String> NO_OPTIONS = Set.of("name", "key", "v", "ns", "background");

    static IndexShape of(IndexDefinition declared) {
        return of(new Document(declared.getIndexOptions()).append("key", declared.getIndexKeys()));
    }

    /** @param index as MongoDB lists it (manual: listIndexes) */
    static IndexShape of(Document index) {
        Document key = index.get("key", Document.class);
        Object name = index.get("name");
        return new IndexShape(name == null ? usualName(key) : name.toString(), fields(key), options(index));
    }

    boolean isSameAs(IndexShape other) {
        return fields.equals(other.fields) && options.equals(other.options);
    }

    private static String usualName(Document key) {
        return key.entrySet().stream()
                .map(field -> field.getKey() + "_" + direction(field.getValue()))
                .collect(Collectors.joining("_"));
    }

    private static String fields(Document key) {
        return key.entrySet().stream()
                .map(field -> field.getKey() + ": " + direction(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Object direction(Object direction) {
        return direction instanceof Number number ? number.intValue() : direction;
    }

    private static Set<String> options(Document index) {
        Set<String> options = new TreeSet<>();
        index.forEach((option, value) -> {
            if (!NO_OPTIONS.contains(option) && !Boolean.FALSE.equals(value)) {
                options.add(Boolean.TRUE.equals(value) ? option : option + ": " + value);
            }
        });
        return options;
    }

    @Override
    public String toString() {
        return options.isEmpty() ? fields : fields + " " + String.join(", ", options);
    }
}
