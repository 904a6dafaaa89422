package org.qihang.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qihang.account.PersonId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What has been told of the demo campus. */
@Component
class DemoState {

    private static final Query CAMPUS = Query.query(Criteria.where("_id").is(DemoDocument.CAMPUS));

    private final MongoTemplate template;

    DemoState(MongoTemplate template) {
        this.template = template;
    }

    Map<String, PersonId> people() {
        return find().map(DemoDocument::people)
                .map(people -> (Map<String, PersonId>) new LinkedHashMap<>(people))
                .orElse(Map.of());
    }

    void add(DemoAccount account, PersonId person) {
        template.upsert(CAMPUS, new Update().set("people." + account.key(), person), DemoDocument.class);
    }

    boolean isTold(String chapter) {
        return find().map(DemoDocument::told).orElse(List.of()).contains(chapter);
    }

    void told(String chapter) {
        template.upsert(CAMPUS, new Update().addToSet("told", chapter), DemoDocument.class);
    }

    private Optional<DemoDocument> find() {
        return Optional.ofNullable(template.findById(DemoDocument.CAMPUS, DemoDocument.class))
                .map(found -> new DemoDocument(
                        found.id(),
                        Optional.ofNullable(found.people()).orElse(Map.of()),
                        Optional.ofNullable(found.told()).orElse(List.of())));
    }
}
