package org.qihang.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.internal.Names;
import org.qihang.account.internal.OneTimeLinkDocument;
import org.qihang.account.internal.PersonDocument;
import org.qihang.account.internal.Secrets;
import org.qihang.account.internal.Throttle;
import org.qihang.store.Ids;
import org.qihang.store.Outbox;
import org.qihang.store.Rejected;
import org.qihang.store.StoredEvent;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Setting a new password by a link that comes by mail and works once. */
@Service
public class PasswordResets {

    public static final Duration LIFETIME = Duration.ofHours(2);

    private static final Duration KEPT = Duration.ofDays(1);
    private static final String PURPOSE = "password";
    private static final String SEPARATOR = ".";

    private final MongoTemplate template;
    private final Names names;
    private final People people;
    private final SignIns signIns;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final Outbox outbox;
    private final Clock clock;

    PasswordResets(
            MongoTemplate template,
            Names names,
            People people,
            SignIns signIns,
            PasswordEncoder passwords,
            Throttle throttle,
            Outbox outbox,
            Clock clock) {
        this.template = template;
        this.names = names;
        this.people = people;
        this.signIns = signIns;
        this.passwords = passwords;
        this.throttle = throttle;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks for a link; whether anybody has this address is not told. */
    public void request(String email) {
        String asked = Names.normal(email);
        if (Names.isImpossible(asked) || throttle.tryAgainIn("reset:" + asked).isPresent()) {
            return;
        }
        removeOld();
        Optional<PersonId> person = names.byEmail(asked);
        if (person.isPresent()) {
            request(person.get(), person.get().value());
        } else {
            requestForNobody();
        }
    }

    /** The same work where nobody has the address, so that the time doesn't tell. */
    private void requestForNobody() {
        template.insert(document(Ids.random(), PersonId.random(), List.of(), null));
    }

    private void removeOld() {
        Instant longAgo = clock.instant().minus(KEPT);
        template.remove(Query.query(Criteria.where("expires").lt(longAgo)), OneTimeLinkDocument.class);
    }

    /** An administrator sends the link to somebody who can't get in. */
    public void send(Actor actor, PersonId id) {
        people.requireAdministers(actor, id);
        request(id, actor.by());
    }

    private void request(PersonId person, String by) {
        String id = Ids.random();
        List<StoredEvent> events = outbox.events(by, new PasswordResetRequested(person, id));
        template.insert(document(id, person, events, outbox.pendingSince()));
    }

    private OneTimeLinkDocument document(
            String id, PersonId person, List<StoredEvent> events, @Nullable Instant eventsAt) {
        Instant expires = clock.instant().plus(LIFETIME);
        return new OneTimeLinkDocument(id, person, PURPOSE, null, expires, null, events, eventsAt);
    }

    /** Makes what the link in the mail ends with; one that was made before stops working. */
    public Optional<String> issue(String request) {
        String secret = Ids.secret();
        Query unused =
                Query.query(Criteria.where("_id").is(request).and("usedAt").isNull());
        Update hash = Update.update("secretHash", Secrets.hash(secret));
        return template.updateFirst(unused, hash, OneTimeLinkDocument.class).getMatchedCount() == 1
                ? Optional.of(request + SEPARATOR + secret)
                : Optional.empty();
    }

    public boolean isValid(String link) {
        return template.exists(valid(link), OneTimeLinkDocument.class);
    }

    /**
     * Sets the password and signs out everywhere; the person's other links stop working.
     *
     * @throws Rejected if the password can't be taken, or the link was used or is too old
     */
    public PersonId reset(String link, String password) {
        List<Rejected.Problem> problems = Registration.passwordProblems(password);
        if (!problems.isEmpty()) {
            throw Rejected.with(problems);
        }
        OneTimeLinkDocument valid = template.findOne(valid(link), OneTimeLinkDocument.class);
        if (valid == null) {
            return setBefore(link, password).orElseThrow(() -> Rejected.because("account.problem.linkUsed"));
        }
        set(valid.person(), password, valid.id());
        // At last: if something fails before, the same link does it all again
        template.updateFirst(valid(link), Update.update("usedAt", clock.instant()), OneTimeLinkDocument.class);
        return valid.person();
    }

    /** Whose password this link has set to just this one: who sends it again lost the answer to the first time. */
    private Optional<PersonId> setBefore(String link, String password) {
        Query used = Query.query(of(link).and("usedAt").ne(null));
        return Optional.ofNullable(template.findOne(used, OneTimeLinkDocument.class))
                .map(found -> template.findById(found.person(), PersonDocument.class))
                .filter(person -> passwords.matches(password, person.passwordHash()))
                .map(PersonDocument::id);
    }

    /**
     * Whoever knew the old password, or holds an older link, is out.
     *
     * @param link the id of the link that is being used, which stays as it is
     */
    void set(PersonId person, String password, String link) {
        String hash = Objects.requireNonNull(passwords.encode(password));
        template.updateFirst(
                Query.query(Criteria.where("_id").is(person)),
                Update.update("passwordHash", hash),
                PersonDocument.class);
        Query otherLinks = Query.query(Criteria.where("_id")
                .ne(link)
                .and("person")
                .is(person)
                .and("purpose")
                .is(PURPOSE)
                .and("usedAt")
                .isNull());
        template.remove(otherLinks, OneTimeLinkDocument.class);
        signIns.revokeAll(person);
    }

    private Query valid(String link) {
        return Query.query(of(link).and("usedAt").isNull().and("expires").gt(clock.instant()));
    }

    private static Criteria of(String link) {
        int separator = link.indexOf(SEPARATOR);
        return Criteria.where("_id")
                .is(link.substring(0, Math.max(separator, 0)))
                .and("purpose")
                .is(PURPOSE)
                .and("secretHash")
                .is(Secrets.hash(link.substring(separator + 1)));
    }
}
