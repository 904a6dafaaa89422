package org.qihang.store.internal.watch;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;
import org.springframework.stereotype.Component;

/**
 * The names that come from code: of declared collections and of the fields of their documents and indexes. Any other
 * name in a command may be something that a person typed, such as the key of a map, and is nobody's business.
 */
@Component
class KnownNames {

    /** In the place of what isn't known, and of a position in an array. */
    static final String UNKNOWN = "#";

    private static final Pattern DOT = Pattern.compile("\\.");

    private final ObjectProvider<DeclaredCollections> declared;
    private final ObjectProvider<MongoMappingContext> mapping;
    private volatile Fields fields = new Fields(-1, Set.of());

    KnownNames(ObjectProvider<DeclaredCollections> declared, ObjectProvider<MongoMappingContext> mapping) {
        this.declared = declared;
        this.mapping = mapping;
    }

    /** @param types how many kinds of documents they were taken from; some are met later */
    private record Fields(int types, Set<String> names) {}

    String collection(String name) {
        return declared.stream()
                        .flatMap(module -> module.collections().stream())
                        .map(DeclaredCollection::name)
                        .anyMatch(name::equals)
                ? name
                : UNKNOWN;
    }

    /** @param path with dots */
    String path(String path) {
        Set<String> known = fields();
        StringBuilder shown = new StringBuilder();
        DOT.splitAsStream(path)
                .forEach(
                        part -> shown.append(shown.isEmpty() ? "" : ".").append(known.contains(part) ? part : UNKNOWN));
        return shown.isEmpty() ? UNKNOWN : shown.toString();
    }

    private Set<String> fields() {
        MongoMappingContext context = mapping.getObject();
        int types = context.getPersistentEntities().size();
        if (fields.types() != types) {
            fields = new Fields(types, read(context));
        }
        return fields.names();
    }

    private Set<String> read(MongoMappingContext context) {
        Set<String> names = new HashSet<>(Set.of("_id"));
        for (MongoPersistentEntity<?> entity : context.getPersistentEntities()) {
            for (MongoPersistentProperty property : entity) {
                names.add(property.getFieldName());
            }
        }
        declared.stream()
                .flatMap(module -> module.collections().stream())
                .flatMap(collection -> collection.indexes().stream())
                .flatMap(index -> index.getIndexKeys().keySet().stream())
                .flatMap(key -> Arrays.stream(DOT.split(key, -1)))
                .forEach(names::add);
        return names;
    }
}
