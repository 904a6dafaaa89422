package org.qihang.store.internal;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qihang.store.DeclaredCollection;
import org.qihang.store.DeclaredCollections;
import org.qihang.store.IndexComparison;
import org.qihang.store.IndexComparison.Difference;
import org.qihang.store.IndexComparison.Kind;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.stereotype.Component;

/**
 * Makes the declared collections and indexes that aren't there, and says in what those that are there differ. Nothing
 * that is there is changed or dropped: that may take hours, and is for an administrator of the database to decide.
 */
@Component
public class DeclaredIndexes {

    private static final int NAMESPACE_EXISTS = 48;
    private static final String OF_EVERY_COLLECTION = "_id_";

    private final MongoTemplate template;
    private final List<DeclaredCollection> declared;
    private volatile IndexComparison compared = new IndexComparison(List.of());

    public DeclaredIndexes(MongoTemplate template, List<DeclaredCollections> declared) {
        this.template = template;
        this.declared = declared.stream()
                .flatMap(module -> module.collections().stream())
                .toList();
    }

    /** As it was when they were made last; without differences before that. */
    public IndexComparison compared() {
        return compared;
    }

    /** @throws DataAccessResourceFailureException if the database doesn't answer */
    public IndexComparison make() {
        makeCollections();
        List<Difference> differences = new ArrayList<>();
        declared.forEach(collection -> differences.addAll(make(collection)));
        compared = new IndexComparison(differences);
        return compared;
    }

    private void makeCollections() {
        Set<String> known = new HashSet<>(template.getCollectionNames());
        declared.stream()
                .map(DeclaredCollection::name)
                .filter(known::add)
                .forEach(name -> template.execute(database -> makeCollection(database, name)));
    }

    private static Boolean makeCollection(MongoDatabase database, String name) {
        try {
            database.createCollection(name);
            return true;
        } catch (MongoCommandException e) {
            if (e.getCode() == NAMESPACE_EXISTS) {
                // Another node that starts at the same time
                return false;
            }
            throw e;
        }
    }

    private List<Difference> make(DeclaredCollection collection) {
        List<IndexShape> found = found(collection.name());
        List<Difference> differences = new ArrayList<>();
        Set<String> expected = new HashSet<>(Set.of(OF_EVERY_COLLECTION));
        for (IndexDefinition definition : collection.indexes()) {
            IndexShape index = IndexShape.of(definition);
            expected.add(index.name());
            List<IndexShape> inItsWay = found.stream()
                    .filter(other ->
                            other.name().equals(index.name()) || other.fields().equals(index.fields()))
                    .toList();
            if (inItsWay.isEmpty()) {
                make(collection.name(), definition, index, differences);
            } else if (inItsWay.stream().noneMatch(index::equals)) {
                inItsWay.forEach(other -> expected.add(other.name()));
                differences.add(different(collection.name(), index, inItsWay.getFirst()));
            }
        }
        found.stream()
                .filter(index -> !expected.contains(index.name()))
                .map(index -> extra(collection.name(), index))
                .forEach(differences::add);
        return differences;
    }

    private List<IndexShape> found(String collection) {
        List<IndexShape> found = new ArrayList<>();
        template.execute(
                collection,
                documents -> documents.listIndexes().map(IndexShape::of).into(found));
        return found;
    }

    private void make(String collection, IndexDefinition definition, IndexShape index, List<Difference> differences) {
        try {
            template.indexOps(collection).createIndex(definition);
        } catch (DataAccessResourceFailureException noAnswer) {
            throw noAnswer;
        } catch (DataAccessException e) {
            differences.add(new Difference(
                    Kind.MISSING,
                    collection,
                    index.name(),
                    "It couldn't be made: "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage()
                            + " Queries that need it read the whole collection. Make it by hand: "
                            + making(collection, index)
                            + "."));
        }
    }

    private static Difference different(String collection, IndexShape index, IndexShape found) {
        String there = found.name().equals(index.name())
                ? "The database has it as " + found
                : "The database has " + found + " under the name " + found.name();
        String advice = found.isSameAs(index)
                ? " It serves as well; to have it under its name,"
                : " Queries may read the whole collection. When nothing else needs that one,";
        return new Difference(
                Kind.DIFFERENT,
                collection,
                index.name(),
                there + ", declared is " + index + "." + advice + " drop it: db." + collection + ".dropIndex(\""
                        + found.name() + "\"), then start again.");
    }

    private static Difference extra(String collection, IndexShape index) {
        return new Difference(
                Kind.EXTRA,
                collection,
                index.name(),
                "The database has " + index + ", which isn't declared. When nothing else needs it, drop it: db."
                        + collection + ".dropIndex(\"" + index.name() + "\").");
    }

    private static String making(String collection, IndexShape index) {
        List<String> options = new ArrayList<>(List.of("name: \"" + index.name() + "\""));
        index.options().forEach(option -> options.add(option.contains(": ") ? option : option + ": true"));
        return "db." + collection + ".createIndex(" + index.fields() + ", {" + String.join(", ", options) + "})";
    }
}
