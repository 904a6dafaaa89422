package org.qihang.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.People;
import org.qihang.notification.internal.Letters;
import org.qihang.notification.internal.MailDocument;
import org.qihang.notification.internal.MailReaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

/**
 * The installation's mails, for its administrators: whether they went out, and what is in those that did not. Where no
 * mail server is configured they wait here, and an administrator can pass on what a person needs, such as a reset link.
 *
 * <p>Every method throws {@link org.qihang.account.NotAllowed} unless the actor administers the
 * installation; in the demo, a university is enough.
 */
@Service
public class Mails {

    /** Mails on a page. */
    public static final int PAGE = 30;

    private final MongoTemplate template;
    private final People people;
    private final Letters letters;
    private final MailReaders readers;
    private final Clock clock;
    private final boolean hasServer;

    Mails(
            MongoTemplate template,
            People people,
            Letters letters,
            MailReaders readers,
            Clock clock,
            ObjectProvider<JavaMailSender> server) {
        this.template = template;
        this.people = people;
        this.letters = letters;
        this.readers = readers;
        this.clock = clock;
        this.hasServer = server.getIfAvailable() != null;
    }

    /** Whether a mail server is configured; without one, mails wait. */
    public boolean hasServer() {
        return hasServer;
    }

    /**
     * Newest first.
     *
     * @param state only these; null for all
     * @param page from 0
     */
    public MailPage list(Actor actor, @Nullable MailState state, int page) {
        readers.require(actor);
        Criteria criteria =
                state == null ? new Criteria() : Criteria.where("state").is(state);
        Query query = Query.query(criteria)
                .with(Sort.by(Sort.Direction.DESC, "at", "_id"))
                .skip((long) PAGE * page)
                .limit(PAGE + 1);
        List<Mail> found = template.find(query, MailDocument.class).stream()
                .map(MailDocument::mail)
                .toList();
        return new MailPage(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE);
    }

    public Optional<Mail> find(Actor actor, MailId id) {
        readers.require(actor);
        return document(id).map(MailDocument::mail);
    }

    /** The mail as it would be sent now; empty if its person is no longer here. */
    public Optional<Letter> letter(Actor actor, MailId id) {
        readers.require(actor);
        return document(id)
                .flatMap(mail ->
                        people.find(mail.person()).map(person -> letters.write(mail.type(), mail.arguments(), person)));
    }

    /** Lets a mail that was given up wait for its next try, which is due at once. Others stay as they are. */
    public void tryAgain(Actor actor, MailId id) {
        readers.require(actor);
        Instant now = clock.instant();
        Query failed = Query.query(Criteria.where("_id").is(id).and("state").is(MailState.FAILED));
        Update again = new Update()
                .set("state", MailState.WAITING)
                .set("nextTry", now)
                .set("waitingSince", now)
                .unset("trouble")
                .unset("answer");
        template.updateFirst(failed, again, MailDocument.class);
    }

    private Optional<MailDocument> document(MailId id) {
        return Optional.ofNullable(template.findById(id, MailDocument.class));
    }
}
