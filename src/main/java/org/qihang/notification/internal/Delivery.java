package org.qihang.notification.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.qihang.account.PersonId;
import org.qihang.notification.Inbox;
import org.qihang.notification.MailId;
import org.qihang.notification.MailState;
import org.qihang.notification.NoticeId;
import org.qihang.notification.NoticeType;
import org.qihang.store.Happened;
import org.qihang.store.Hints;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Puts what happened into a person's inbox and into the mail. For the same event and person it does so once. */
@Component
class Delivery {

    private final MongoTemplate template;
    private final Hints hints;
    private final Clock clock;

    Delivery(MongoTemplate template, Hints hints, Clock clock) {
        this.template = template;
        this.hints = hints;
        this.clock = clock;
    }

    void tell(Happened<?> happened, PersonId person, NoticeType type, Map<String, String> arguments) {
        tell(happened.id(), happened.at(), person, type, arguments);
    }

    /** @param event stands for all that is told together: the first is told, the others are not */
    void tell(String event, Instant at, PersonId person, NoticeType type, Map<String, String> arguments) {
        if (type.isInInbox()) {
            insert(new NoticeDocument(NoticeId.of(event, person), person, type, arguments, at, null));
            hints.tell(Inbox.of(person));
        }
        if (type.isMailed()) {
            Instant now = clock.instant();
            insert(new MailDocument(
                    MailId.of(event, person),
                    person,
                    type,
                    arguments,
                    at,
                    MailState.WAITING,
                    now,
                    0,
                    now,
                    null,
                    null,
                    null));
        }
    }

    boolean isMailed(Happened<?> happened, PersonId person) {
        MailId id = MailId.of(happened.id(), person);
        return template.exists(Query.query(Criteria.where("_id").is(id)), MailDocument.class);
    }

    private void insert(Object document) {
        try {
            template.insert(document);
        } catch (DuplicateKeyException toldBefore) {
            // the event was delivered before, and its end was not noted
        }
    }
}
