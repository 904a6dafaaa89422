package org.qihang.account;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qihang.account.internal.Names;
import org.qihang.account.internal.PersonDocument;
import org.qihang.store.Rejected;
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
    private final Names names;
    private final Universities universities;
    private final SignIns signIns;
    private final Clock clock;

    People(MongoTemplate template, Names names, Universities universities, SignIns signIns, Clock clock) {
        this.template = template;
        this.names = names;
        this.universities = universities;
        this.signIns = signIns;
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
     * People of a university and those with a role there, or of all where it is null, by name, at most 200.
     *
     * @param text what the full name begins with, or a whole e-mail address, or a whole number; empty for everybody
     * @throws NotAllowed unless the actor administers it
     */
    public List<Person> search(Actor actor, @Nullable UniversityId university, String text) {
        actor.require(university == null ? Role.INSTALLATION_ADMIN : Role.UNIVERSITY_ADMIN, university);
        Stream<Person> bySignInName =
                bySignInName(text).filter(person -> university == null || person.belongsTo(university));
        return Stream.concat(bySignInName, byName(university, text)).distinct().toList();
    }

    private Stream<Person> bySignInName(String text) {
        Collection<PersonId> ids =
                text.contains("@") ? names.byEmail(text).stream().toList() : names.byNumber(text);
        return ids.isEmpty() ? Stream.empty() : byId(ids).values().stream();
    }

    private Stream<Person> byName(@Nullable UniversityId university, String text) {
        Criteria criteria = university == null
                ? new Criteria()
                : new Criteria()
                        .orOperator(
                                Criteria.where("university").is(university),
                                Criteria.where("grants.university").is(university));
        if (!text.isBlank()) {
            criteria = criteria.and("fullName").regex("^" + Pattern.quote(text.strip()));
        }
        Query query = Query.query(criteria).with(Sort.by("fullName")).limit(LONGEST_LIST);
        return template.find(query, PersonDocument.class).stream().map(PersonDocument::person);
    }

    /** Everybody who holds the role at any university; at most 200. */
    public List<Person> withRole(Role role) {
        Query query = Query.query(Criteria.where("grants.role").is(role)).limit(LONGEST_LIST);
        return template.find(query, PersonDocument.class).stream()
                .map(PersonDocument::person)
                .toList();
    }

    /** @throws Rejected naming each field that can't be taken */
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

    /**
     * A person as whoever administers them sees them: the administrators of their university, and of those where they
     * hold a role.
     *
     * @throws NotAllowed if the actor is none of these, or there is no such person
     */
    public Person administered(Actor actor, PersonId id) {
        return find(id).filter(person -> actor.holds(Role.INSTALLATION_ADMIN)
                        || actor.universitiesAs(Role.UNIVERSITY_ADMIN).stream().anyMatch(person::belongsTo))
                .orElseThrow(() -> NotAllowed.because("doesn't administer this person"));
    }

    /**
     * Granting a role twice changes nothing.
     *
     * @param university null for the whole installation
     * @throws NotAllowed unless the actor administers the person and may grant this role there; what reaches further
     *     than a role at one university, only an administrator of the installation may
     * @throws Rejected if the role can't be held there
     */
    public void grant(Actor actor, PersonId person, Role role, @Nullable UniversityId university) {
        requireMayGrant(actor, role, university);
        administered(actor, person);
        requirePlace(role, university);
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
            throw Rejected.because("account.problem.ownAdministration");
        }
        Query pulled =
                Query.query(Criteria.where("role").is(role).and("university").is(university));
        template.updateFirst(self(person), new Update().pull("grants", pulled), PersonDocument.class);
    }

    /** A disabled person can't sign in and is signed out; what they did stays. */
    public void disable(Actor actor, PersonId id) {
        requireAdministers(actor, id);
        if (actor.is(id)) {
            throw Rejected.because("account.problem.ownAccount");
        }
        Update unlessAlready = new Update().set("disabledAt", clock.instant());
        template.updateFirst(
                Query.query(Criteria.where("_id").is(id).and("disabledAt").isNull()),
                unlessAlready,
                PersonDocument.class);
        signIns.revokeAll(id);
    }

    /** They sign in anew: a browser that was signed in before stays out. */
    public void enable(Actor actor, PersonId id) {
        requireAdministers(actor, id);
        signIns.revokeAll(id);
        template.updateFirst(self(id), new Update().unset("disabledAt"), PersonDocument.class);
    }

    /**
     * May the actor decide about the whole person, not only about a role?
     *
     * @return true if they administer the person's university and every one where the person holds a role
     */
    public boolean administersAll(Actor actor, Person person) {
        return actor.holds(Role.INSTALLATION_ADMIN)
                || (administers(actor, person.university())
                        && person.grants().stream().allMatch(grant -> administers(actor, grant.university())));
    }

    private static boolean administers(Actor actor, @Nullable UniversityId university) {
        return university != null && actor.holds(Role.UNIVERSITY_ADMIN, university);
    }

    /** @throws NotAllowed unless {@link #administersAll} */
    Person requireAdministers(Actor actor, PersonId id) {
        return find(id).filter(person -> administersAll(actor, person))
                .orElseThrow(() -> NotAllowed.because("doesn't administer this person"));
    }

    /** May the actor grant and revoke this role there? What reaches beyond one university's work, few may. */
    public boolean mayGrant(Actor actor, Role role, @Nullable UniversityId university) {
        boolean wide = university == null || role == Role.INSTALLATION_ADMIN || role == Role.UNIVERSITY_ADMIN;
        return actor.holds(wide ? Role.INSTALLATION_ADMIN : Role.UNIVERSITY_ADMIN, university);
    }

    private void requireMayGrant(Actor actor, Role role, @Nullable UniversityId university) {
        if (!mayGrant(actor, role, university)) {
            throw NotAllowed.because("may not grant " + role);
        }
    }

    private void requirePlace(Role role, @Nullable UniversityId university) {
        if (role == Role.INSTALLATION_ADMIN && university != null) {
            throw Rejected.at("university", "account.problem.roleOfInstallation");
        }
        if (role == Role.UNIVERSITY_ADMIN && university == null) {
            throw Rejected.at("university", "account.problem.roleOfUniversity");
        }
        if (university != null
                && universities.find(university).filter(University::isOpen).isEmpty()) {
            throw Rejected.at("university", "account.problem.university");
        }
    }

    private static Query self(PersonId id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
