package org.qihang.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.qihang.account.internal.Names;
import org.qihang.account.internal.PersonDocument;
import org.qihang.account.internal.Secrets;
import org.qihang.account.internal.SignInDocument;
import org.qihang.account.internal.Throttle;
import org.qihang.store.Hint;
import org.qihang.store.Hints;
import org.qihang.store.Ids;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Signing in and out. A sign-in is a document, so it outlives the node, can be listed and can be revoked. */
@Service
public class SignIns {

    /** Without a visit for so long, the browser has to sign in again. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(10);
    private static final int LONGEST_DEVICE = 120;

    private final MongoTemplate template;
    private final Names names;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final Hints hints;
    private final Clock clock;
    private final String nobodysHash;

    SignIns(
            MongoTemplate template,
            Names names,
            PasswordEncoder passwords,
            Throttle throttle,
            Hints hints,
            Clock clock) {
        this.template = template;
        this.names = names;
        this.passwords = passwords;
        this.throttle = throttle;
        this.hints = hints;
        this.clock = clock;
        this.nobodysHash = Objects.requireNonNull(passwords.encode(Ids.secret()));
    }

    /**
     * @param name an e-mail address, or a student or staff number
     * @param device what the browser says that it is
     */
    public SignInResult signIn(String name, String password, String device) {
        String asked = Names.normal(name);
        if (Names.isImpossible(asked)) {
            return new SignInResult.Refused();
        }
        Optional<Duration> wait = throttle.tryAgainIn(asked);
        if (wait.isPresent()) {
            return new SignInResult.TooManyTries(wait.get());
        }
        List<PersonDocument> named = named(asked);
        if (named.isEmpty()) {
            // The same work for a name that doesn't exist, so that the time doesn't tell
            passwords.matches(password, nobodysHash);
        }
        List<PersonDocument> right = named.stream()
                .filter(person -> passwords.matches(password, person.passwordHash()))
                .toList();
        if (right.isEmpty()) {
            return new SignInResult.Refused();
        }
        if (right.size() > 1) {
            return new SignInResult.AmbiguousNumber();
        }
        throttle.forget(asked);
        PersonDocument person = right.getFirst();
        return person.disabledAt() == null
                ? new SignInResult.SignedIn(start(person.id(), device))
                : new SignInResult.Disabled();
    }

    private List<PersonDocument> named(String name) {
        List<PersonId> ids = name.contains("@") ? names.byEmail(name).stream().toList() : names.byNumber(name);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(template.findById(id, PersonDocument.class)))
                .toList();
    }

    /** Without a password: after registration, after a reset, and in the demo. Returns the cookie's secret. */
    public String start(PersonId person, String device) {
        String secret = Ids.secret();
        Instant now = clock.instant();
        String name = device.length() > LONGEST_DEVICE ? device.substring(0, LONGEST_DEVICE) : device;
        template.remove(
                Query.query(Criteria.where("person").is(person).and("usedAt").lt(now.minus(LIFETIME))),
                SignInDocument.class);
        template.insert(new SignInDocument(Secrets.hash(secret), person, name, now, now));
        return secret;
    }

    /** Who holds this secret, if their sign-in still counts and they are not disabled. */
    public Optional<SignedIn> bySecret(String secret) {
        Instant now = clock.instant();
        return Optional.ofNullable(template.findById(Secrets.hash(secret), SignInDocument.class))
                .filter(signIn -> signIn.usedAt().plus(LIFETIME).isAfter(now))
                .flatMap(this::withPerson)
                .filter(signedIn -> !signedIn.person().isDisabled());
    }

    private Optional<SignedIn> withPerson(SignInDocument signIn) {
        noteUse(signIn);
        return Optional.ofNullable(template.findById(signIn.person(), PersonDocument.class))
                .map(person -> new SignedIn(signIn.id(), person.person(), signIn.startedAt()));
    }

    private void noteUse(SignInDocument signIn) {
        Instant now = clock.instant();
        if (signIn.usedAt().plus(USE_NOTED_EVERY).isBefore(now)) {
            template.updateFirst(
                    Query.query(Criteria.where("_id").is(signIn.id())),
                    new Update().max("usedAt", now),
                    SignInDocument.class);
        }
    }

    public void end(String secret) {
        template.remove(Query.query(Criteria.where("_id").is(Secrets.hash(secret))), SignInDocument.class);
    }

    /** The person's signed-in browsers, the last used first. */
    public List<Device> devices(Actor actor) {
        Query mine = Query.query(Criteria.where("person").is(actor.id()));
        return template.find(mine, SignInDocument.class).stream()
                .filter(signIn -> signIn.usedAt().plus(LIFETIME).isAfter(clock.instant()))
                .sorted(Comparator.comparing(SignInDocument::usedAt).reversed())
                .map(signIn -> new Device(signIn.id(), signIn.device(), signIn.startedAt(), signIn.usedAt()))
                .toList();
    }

    /** Signs this browser out; only one's own. */
    public void revoke(Actor actor, String signIn) {
        template.remove(
                Query.query(Criteria.where("_id").is(signIn).and("person").is(actor.id())), SignInDocument.class);
        hints.tell(of(actor.id()));
    }

    /** After a new password, when somebody is disabled, and before they may come back. */
    void revokeAll(PersonId person) {
        template.remove(Query.query(Criteria.where("person").is(person)), SignInDocument.class);
        hints.tell(of(person));
    }

    /** That sign-ins of a person ended elsewhere: an open page asks {@link #stands}. */
    public static Hint of(PersonId person) {
        return Hint.of("sign-ins", person);
    }

    /** Whether a sign-in has not been ended. */
    public boolean stands(SignedIn signedIn) {
        return template.exists(Query.query(Criteria.where("_id").is(signedIn.id())), SignInDocument.class);
    }
}
