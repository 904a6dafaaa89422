package org.qihang.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.qihang.account.internal.Names;
import org.qihang.account.internal.PersonDocument;
import org.qihang.store.Outbox;
import org.qihang.store.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** How people come in. */
@Service
public class Registrations {

    private final MongoTemplate template;
    private final Names names;
    private final Universities universities;
    private final PasswordEncoder passwords;
    private final Outbox outbox;
    private final Clock clock;

    Registrations(
            MongoTemplate template,
            Names names,
            Universities universities,
            PasswordEncoder passwords,
            Outbox outbox,
            Clock clock) {
        this.template = template;
        this.names = names;
        this.universities = universities;
        this.passwords = passwords;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A new person, a student of the university that they named.
     *
     * @param person made where the form is opened, so that sending it twice registers once
     * @throws Rejected naming each field that can't be taken, among them an address or number that is in use
     */
    public PersonId register(PersonId person, Registration registration) {
        registration.validate();
        UniversityId university = Objects.requireNonNull(registration.university());
        if (universities.find(university).filter(University::isOpen).isEmpty()) {
            throw Rejected.at("university", "account.problem.university");
        }
        Grant student = new Grant(Role.STUDENT, university, clock.instant(), Actor.SYSTEM.by());
        return register(person, registration, List.of(student));
    }

    /** Who registers is not checked, and may be of no university. */
    PersonId register(PersonId person, Registration registration, List<Grant> grants) {
        // Takes long, and is done before a name is held: a process that dies meanwhile leaves nothing behind
        String passwordHash = Objects.requireNonNull(passwords.encode(registration.password()));
        String email = Names.email(registration.email());
        if (!names.hold(email, person, null)) {
            throw Rejected.at("email", "account.problem.emailTaken");
        }
        UniversityId university = registration.university();
        boolean numbered = !registration.number().isEmpty() && university != null;
        String number = numbered ? Names.number(Objects.requireNonNull(university), registration.number()) : "";
        if (numbered && !names.hold(number, person, registration.number())) {
            names.release(email, person);
            throw Rejected.at("number", "account.problem.numberTaken");
        }
        PersonDocument written = insert(document(person, registration, passwordHash, grants));
        if (!written.email().equals(registration.email())) {
            names.release(email, person);
            throw Rejected.at("email", "account.problem.registeredAs", written.email());
        }
        if (numbered && !names.keep(number, person)) {
            undo(person, email);
            throw Rejected.at("number", "account.problem.numberTaken");
        }
        if (!names.keep(email, person)) {
            undo(person, number);
            throw Rejected.at("email", "account.problem.emailTaken");
        }
        return person;
    }

    /** What stands there, if the answer to the first try was lost on its way. */
    private PersonDocument insert(PersonDocument person) {
        try {
            return template.insert(person);
        } catch (DuplicateKeyException sentBefore) {
            return Objects.requireNonNull(template.findById(person.id(), PersonDocument.class));
        }
    }

    /** Whoever took longer than a hold lasts, and lost a name meanwhile, was never here. */
    private void undo(PersonId person, String otherName) {
        template.remove(Query.query(Criteria.where("_id").is(person)), PersonDocument.class);
        names.release(otherName, person);
    }

    private PersonDocument document(PersonId id, Registration registration, String passwordHash, List<Grant> grants) {
        Instant now = clock.instant();
        return new PersonDocument(
                id,
                registration.fullName(),
                registration.email(),
                registration.university(),
                registration.school(),
                registration.number(),
                registration.homeClass(),
                registration.zone(),
                registration.language(),
                passwordHash,
                Objects.requireNonNull(registration.consent()),
                now,
                grants,
                now,
                null,
                outbox.events(id.value(), new PersonRegistered(id)),
                outbox.pendingSince());
    }
}
