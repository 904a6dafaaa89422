package org.qihang.notification;

import java.time.Clock;
import java.util.List;
import org.qihang.account.Actor;
import org.qihang.account.PersonId;
import org.qihang.notification.internal.NoticeDocument;
import org.qihang.store.Hint;
import org.qihang.store.Hints;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** What a person was told. Everybody has their own, and nobody sees another's. */
@Service
public class Inbox {

    /** Notices on a page. */
    public static final int PAGE = 20;
    /** {@link #unread} counts no further. */
    public static final int MANY = 100;

    private final MongoTemplate template;
    private final Hints hints;
    private final Clock clock;

    Inbox(MongoTemplate template, Hints hints, Clock clock) {
        this.template = template;
        this.hints = hints;
        this.clock = clock;
    }

    /** That something came into a person's inbox, or was read. */
    public static Hint of(PersonId person) {
        return Hint.of("inbox", person);
    }

    /** How many notices are unread, at most {@value #MANY}. */
    public int unread(Actor actor) {
        Query few = unreadOf(actor).limit(MANY);
        few.fields().include("_id");
        return template.query(NoticeDocument.class)
                .as(NoticeDocument.Key.class)
                .matching(few)
                .all()
                .size();
    }

    /**
     * Newest first.
     *
     * @param page from 0
     */
    public InboxPage list(Actor actor, int page) {
        Query query = Query.query(Criteria.where("person").is(actor.id()))
                .with(Sort.by(Sort.Direction.DESC, "at", "_id"))
                .skip((long) PAGE * page)
                .limit(PAGE + 1);
        List<Notice> found = template.find(query, NoticeDocument.class).stream()
                .map(NoticeDocument::notice)
                .toList();
        return new InboxPage(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE);
    }

    /** Only one's own; a second time changes nothing. */
    public void markRead(Actor actor, NoticeId notice) {
        Query own = Query.query(Criteria.where("_id")
                .is(notice)
                .and("person")
                .is(actor.id())
                .and("readAt")
                .isNull());
        template.updateFirst(own, Update.update("readAt", clock.instant()), NoticeDocument.class);
        hints.tell(of(actor.id()));
    }

    public void markAllRead(Actor actor) {
        template.updateMulti(unreadOf(actor), Update.update("readAt", clock.instant()), NoticeDocument.class);
        hints.tell(of(actor.id()));
    }

    private static Query unreadOf(Actor actor) {
        return Query.query(Criteria.where("person").is(actor.id()).and("readAt").isNull());
    }
}
