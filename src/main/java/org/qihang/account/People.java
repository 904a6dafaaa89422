package org.qihang.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qihang.account.internal.PersonDocument;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Who there is, what they are called and what they may do. */
@Service
public class People {

    private static final int LONGEST_LIST = 200;

    private final MongoTemplate template;
    private final Clock clock;

    People(MongoTemplate template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(template.findById(id, PersonDocument.class)).map(PersonDocument::person);
    }

    /** The people with these ids, by id; who was erased is missing. One query. */
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        Map<PersonId, Person> found = new HashMap<>();
        template.find(Query.query(Criteria.where("_id").in(ids)), PersonDocument.class)
                .forEach(document -> found.put(document.id(), document.person()));
        return found;
    }

    /**
     * People of a university, or of all where it is null, whose full name begins with the text; by name, at most 200.
     *
     * @throws NotAllowed unless the actor administers it
     */
    public List<Person> search(Actor actor, @Nullable UniversityId university, String text) {
        actor.require(university == null ? Role.INSTALLATION_ADMIN : Role.UNIVERSITY_ADMIN, university);
        Criteria criteria = university == null
                ? new Criteria()
                : Criteria.where("university").is(university);
        if (!text.isBlank()) {
            criteria = criteria.and("fullName").regex("^" + Pattern.quote(text.strip()));
        }
        Query query = Query.query(criteria).with(Sort.by("fullName")).limit(LONGEST_LIST);
        return template.find(query, PersonDocument.class).stream()
                .map(PersonDocument::person)
                .toList();
    }

    /** Everybody who holds the role at any university; at most 200. */
    public List<Person> withRole(Role role) {
        Query query = Query.query(Criteria.where("grants.role").is(role)).limit(LONGEST_LIST);
        return template.find(query, PersonDocument.class).stream()
                .map(PersonDocument::person)
                .toList();
    }

    /** @throws org.qihang.store.Rejected naming each field that can't be taken */
    public void change(Actor actor, Profile profile) {
        profile.validate();
        Update update = new Update()
                .set("fullName", profile.fullName())
                .set("school", profile.school())
                .set("homeClass", profile.homeClass())
                .set("zone", profile.zone())
                .set("language", profile.language());
        template.updateFirst(self(actor.id()), update, PersonDocument.class);
    }

    public void changeLanguage(Actor actor, Language language) {
        template.updateFirst(self(actor.id()), Update.update("language", language), PersonDocument.class);
    }

    /** Granting a role twice changes nothing. */
    public void grant(Actor actor, PersonId person, Role role, @Nullable UniversityId university) {
        requireMayGrant(actor, role, university);
        Query without = Query.query(Criteria.where("_id")
                .is(person)
                .and("grants")
                .not()
                .elemMatch(Criteria.where("role").is(role).and("university").is(university)));
        Grant grant = new Grant(role, university, clock.instant(), actor.by());
        template.updateFirst(without, new Update().push("grants", grant), PersonDocument.class);
    }

    public void revoke(Actor actor, PersonId person, Role role, @Nullable UniversityId university) {
        requireMayGrant(actor, role, university);
        if (role == Role.INSTALLATION_ADMIN && actor.is(person)) {
            throw org.qihang.store.Rejected.because("account.problem.ownAdministration");
        }
        Query pulled =
                Query.query(Criteria.where("role").is(role).and("university").is(university));
        template.updateFirst(self(person), new Update().pull("grants", pulled), PersonDocument.class);
    }

    /** A disabled person can't sign in and is signed out at their next request; what they did stays. */
    public void disable(Actor actor, PersonId person) {
        changeDisabled(actor, person, clock.instant());
    }

    public void enable(Actor actor, PersonId person) {
        changeDisabled(actor, person, null);
    }

    private void changeDisabled(Actor actor, PersonId id, @Nullable Instant at) {
        Person person = find(id).orElseThrow(() -> NotAllowed.because("no such person"));
        requireAdministers(actor, person);
        if (actor.is(id)) {
            throw org.qihang.store.Rejected.because("account.problem.ownAccount");
        }
        Update update = at == null ? new Update().unset("disabledAt") : Update.update("disabledAt", at);
        template.updateFirst(self(id), update, PersonDocument.class);
    }

    /** @throws NotAllowed unless the actor administers the person's university and every role that they hold */
    public void requireAdministers(Actor actor, Person person) {
        actor.require(Role.UNIVERSITY_ADMIN, person.university());
        List<Grant> held = new ArrayList<>(person.grants());
        held.removeIf(grant -> actor.holds(Role.UNIVERSITY_ADMIN, grant.university()) && grant.university() != null);
        held.removeIf(grant -> actor.holds(Role.INSTALLATION_ADMIN));
        if (!held.isEmpty()) {
            throw NotAllowed.because("holds roles elsewhere");
        }
    }

    private static void requireMayGrant(Actor actor, Role role, @Nullable UniversityId university) {
        boolean wide = university == null || role == Role.INSTALLATION_ADMIN || role == Role.UNIVERSITY_ADMIN;
        actor.require(wide ? Role.INSTALLATION_ADMIN : Role.UNIVERSITY_ADMIN, university);
    }

    private static Query self(PersonId id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
