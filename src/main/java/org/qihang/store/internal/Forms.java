package org.qihang.store.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.qihang.store.Migration;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.AfterLoadEvent;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveEvent;
import org.springframework.stereotype.Component;

/** Which form the documents of each collection have by now: written into new ones, and given to older ones when read. */
@Component
class Forms extends AbstractMongoEventListener<Object> {

    private static final int FIRST = 1;

    private final Map<String, List<Migration>> migrations = new HashMap<>();

    /** @throws IllegalStateException if the migrations of a collection don't lead from one form to the next */
    Forms(List<Migration> all) {
        for (Migration migration :
                all.stream().sorted(Comparator.comparingInt(Migration::from)).toList()) {
            if (migration.from() != newest(migration.collection())) {
                throw new IllegalStateException("%s has form %d by now, and a migration from %d"
                        .formatted(migration.collection(), newest(migration.collection()), migration.from()));
            }
            migrations.merge(migration.collection(), List.of(migration), Forms::append);
        }
    }

    private static List<Migration> append(List<Migration> before, List<Migration> next) {
        return Stream.concat(before.stream(), next.stream()).toList();
    }

    int newest(String collection) {
        return FIRST + migrations.getOrDefault(collection, List.of()).size();
    }

    Set<String> changed() {
        return migrations.keySet();
    }

    /** What the migrations look at that {@link #bringAgain} applies. */
    List<String> readAgain(String collection, Document document) {
        return from(collection, again(collection, document)).stream()
                .flatMap(migration -> migration.reads().stream())
                .distinct()
                .toList();
    }

    /** Brings the document to the newest form; one of a newer release stays as it is. */
    void bring(String collection, Document document) {
        apply(from(collection, form(document)), document);
    }

    /** Also what has the newest form already: a node of the release before may have changed it since. */
    void bringAgain(String collection, Document document) {
        apply(from(collection, again(collection, document)), document);
    }

    private int again(String collection, Document document) {
        int form = form(document);
        return form == newest(collection) ? form - 1 : form;
    }

    private List<Migration> from(String collection, int form) {
        return migrations.getOrDefault(collection, List.of()).stream()
                .filter(migration -> migration.from() >= form)
                .toList();
    }

    private static void apply(List<Migration> due, Document document) {
        for (Migration migration : due) {
            migration.change(document);
            document.put(Migration.FORM, migration.from() + 1);
        }
    }

    static int form(Document document) {
        return document.getInteger(Migration.FORM, FIRST);
    }

    @Override
    public void onAfterLoad(AfterLoadEvent<Object> event) {
        if (event.getSource() != null && event.getCollectionName() != null) {
            bring(event.getCollectionName(), event.getSource());
        }
    }

    @Override
    public void onBeforeSave(BeforeSaveEvent<Object> event) {
        Document document = event.getDocument();
        if (document != null && event.getCollectionName() != null && !(event.getSource() instanceof Document)) {
            document.put(Migration.FORM, newest(event.getCollectionName()));
        }
    }
}
