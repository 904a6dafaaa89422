package org.qihang.testing;

import static org.awaitility.Awaitility.await;

import java.util.List;
import org.qihang.account.PasswordResets;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.internal.OneTimeLinkDocument;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The links that people ask for to set a new password. */
@TestComponent
public class ResetLinks {

    private final PasswordResets resets;
    private final MongoTemplate template;

    ResetLinks(PasswordResets resets, MongoTemplate template) {
        this.resets = resets;
        this.template = template;
    }

    /** A new one, asked for as on the page; made after the mail's, which it therefore replaces. */
    public String linkFor(Person person) {
        List<String> before = requests(person.id());
        resets.request(person.email());
        String request = requests(person.id()).stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
        await().until(() -> isTold(request));
        return resets.issue(request).orElseThrow();
    }

    public List<String> requests(PersonId person) {
        return template.find(Query.query(Criteria.where("person").is(person)), OneTimeLinkDocument.class).stream()
                .map(OneTimeLinkDocument::id)
                .toList();
    }

    private boolean isTold(String request) {
        OneTimeLinkDocument found = template.findById(request, OneTimeLinkDocument.class);
        return found != null && found.outboxAt() == null;
    }
}
