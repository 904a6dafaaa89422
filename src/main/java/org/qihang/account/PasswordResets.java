package org.qihang.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.qihang.account.internal.Names;
import org.qihang.account.internal.OneTimeLinkDocument;
import org.qihang.account.internal.PersonDocument;
import org.qihang.account.internal.Secrets;
import org.qihang.account.internal.Throttle;
import org.qihang.store.Ids;
import org.qihang.store.Outbox;
import org.qihang.store.Rejected;
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
        String asked = email.strip().toLowerCase(Locale.ROOT);
        if (throttle.tryAgainIn("reset:" + asked).isEmpty()) {
            names.byEmail(asked).ifPresent(person -> request(person, person.value()));
        }
    }

    /** An administrator sends the link to somebody who can't get in. */
    public void send(Actor actor, PersonId id) {
        Person person = people.find(id).orElseThrow(() -> NotAllowed.because("no such person"));
        people.requireAdministers(actor, person);
        request(id, actor.by());
    }

    private void request(PersonId person, String by) {
        String id = Ids.random();
        template.insert(new OneTimeLinkDocument(
                id,
                person,
                PURPOSE,
                null,
                clock.instant().plus(LIFETIME),
                null,
                outbox.events(by, new PasswordResetRequested(person, id)),
                outbox.pendingSince()));
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
     * Sets the password and signs out everywhere.
     *
     * @throws Rejected if the password can't be taken, or the link was used or is too old
     */
    public PersonId reset(String link, String password) {
        List<Rejected.Problem> problems = Registration.passwordProblems(password);
        if (!problems.isEmpty()) {
            throw Rejected.with(problems);
        }
        OneTimeLinkDocument used = template.findAndModify(
                valid(link), Update.update("usedAt", clock.instant()), OneTimeLinkDocument.class);
        if (used == null) {
            throw Rejected.because("account.problem.linkUsed");
        }
        String hash = Objects.requireNonNull(passwords.encode(password));
        template.updateFirst(
                Query.query(Criteria.where("_id").is(used.person())),
                Update.update("passwordHash", hash),
                PersonDocument.class);
        signIns.revokeAll(used.person());
        return used.person();
    }

    private Query valid(String link) {
        int separator = link.indexOf(SEPARATOR);
        return Query.query(Criteria.where("_id")
                .is(link.substring(0, Math.max(separator, 0)))
                .and("purpose")
                .is(PURPOSE)
                .and("secretHash")
                .is(Secrets.hash(link.substring(separator + 1)))
                .and("usedAt")
                .isNull()
                .and("expires")
                .gt(clock.instant()));
    }
}
