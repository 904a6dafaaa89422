package org.qihang.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qihang.account.internal.Names;
import org.qihang.account.internal.OneTimeLinkDocument;
import org.qihang.account.internal.PersonDocument;
import org.qihang.account.internal.Secrets;
import org.qihang.store.Ids;
import org.qihang.store.Rejected;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * How a new installation gets its first administrator: whoever can read its log opens the link that stands there. One
 * link counts at a time, the newest; it works once, for 24 hours, and only while there is no administrator.
 */
@Service
public class FirstAdministrator {

    public static final Duration LIFETIME = Duration.ofHours(24);

    private static final String NO_LINK = "";
    private static final String PURPOSE = "first-administrator";

    private final String email;
    private final MongoTemplate template;
    private final Names names;
    private final People people;
    private final Registrations registrations;
    private final PasswordResets resets;
    private final Clock clock;

    FirstAdministrator(
            @Value("${qihang.admin-email:${QIHANG_ADMIN_EMAIL:}}") String email,
            MongoTemplate template,
            Names names,
            People people,
            Registrations registrations,
            PasswordResets resets,
            Clock clock) {
        this.email = Names.normal(email);
        this.template = template;
        this.names = names;
        this.people = people;
        this.registrations = registrations;
        this.resets = resets;
        this.clock = clock;
    }

    /** The configured address of whoever shall be it; empty if none is configured. */
    public String email() {
        return email;
    }

    /** Whether somebody administers the installation and may sign in. */
    public boolean exists() {
        Criteria administrator = Criteria.where("grants.role")
                .is(Role.INSTALLATION_ADMIN)
                .and("disabledAt")
                .isNull();
        return template.exists(Query.query(administrator), PersonDocument.class);
    }

    /** Makes what the link ends with. Empty if nobody is configured, or there is an administrator. */
    public Optional<String> issue() {
        if (email.isEmpty() || exists()) {
            return Optional.empty();
        }
        String secret = Ids.secret();
        Instant expires = clock.instant().plus(LIFETIME);
        template.save(new OneTimeLinkDocument(
                PURPOSE, PersonId.random(), PURPOSE, Secrets.hash(secret), expires, null, List.of(), null));
        return Optional.of(secret);
    }

    public boolean isValid(String link) {
        return template.exists(valid(link), OneTimeLinkDocument.class) && !exists();
    }

    /** Who has the address already, and needs only a new password. */
    public Optional<Person> known() {
        return names.byEmail(email).flatMap(people::find);
    }

    /**
     * Makes the person with the configured address the administrator of the installation; registers them if they are
     * new. Their other sign-ins end, since somebody else may have registered the address.
     *
     * @param given with the configured address, and no university
     * @throws Rejected if something can't be taken, or the link was used, is too old, or is needed no more
     */
    public PersonId begin(String link, Registration given) {
        Optional<Person> known = known();
        List<Rejected.Problem> problems =
                known.isPresent() ? Registration.passwordProblems(given.password()) : given.problemsOfPerson();
        if (!problems.isEmpty()) {
            throw Rejected.with(problems);
        }
        if (!given.email().equals(email) || exists() || !use(link)) {
            throw Rejected.because("account.problem.firstAdministratorLink");
        }
        return known.map(person -> promote(person.id(), given.password())).orElseGet(() -> register(given));
    }

    private PersonId promote(PersonId person, String password) {
        resets.set(person, password, NO_LINK);
        people.enable(Actor.SYSTEM, person);
        people.grant(Actor.SYSTEM, person, Role.INSTALLATION_ADMIN, null);
        return person;
    }

    private PersonId register(Registration given) {
        Grant grant = new Grant(Role.INSTALLATION_ADMIN, null, clock.instant(), Actor.SYSTEM.by());
        return registrations.register(PersonId.random(), given, List.of(grant));
    }

    private boolean use(String link) {
        Update used = Update.update("usedAt", clock.instant());
        return template.updateFirst(valid(link), used, OneTimeLinkDocument.class)
                        .getModifiedCount()
                == 1;
    }

    private Query valid(String link) {
        return Query.query(Criteria.where("_id")
                .is(PURPOSE)
                .and("secretHash")
                .is(Secrets.hash(link))
                .and("usedAt")
                .isNull()
                .and("expires")
                .gt(clock.instant()));
    }
}
