package org.qihang.account;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qihang.account.internal.UniversityDocument;
import org.qihang.store.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** The universities of the installation and their schools. There are dozens, not thousands. */
@Service
public class Universities {

    private static final Pattern SHORT_NAME = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    private static final int MOST_SCHOOLS = 100;

    private final MongoTemplate template;
    private final Clock clock;

    Universities(MongoTemplate template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /** Open ones first, then by id. */
    public List<University> all() {
        return template.findAll(UniversityDocument.class).stream()
                .map(UniversityDocument::university)
                .sorted(Comparator.comparing((University university) -> !university.isOpen())
                        .thenComparing(university -> university.id().value()))
                .toList();
    }

    public List<University> open() {
        return all().stream().filter(University::isOpen).toList();
    }

    public Optional<University> find(UniversityId id) {
        return Optional.ofNullable(template.findById(id, UniversityDocument.class))
                .map(UniversityDocument::university);
    }

    /** @throws Rejected if the short name is malformed or taken, or the name is missing */
    public UniversityId create(Actor actor, String shortName, Localized name, List<Localized> schools) {
        actor.require(Role.INSTALLATION_ADMIN, null);
        String wanted = shortName.strip().toLowerCase(Locale.ROOT);
        if (!SHORT_NAME.matcher(wanted).matches()) {
            throw Rejected.at("shortName", "account.problem.shortName");
        }
        requireNamed(name, schools);
        UniversityId id = new UniversityId(wanted);
        try {
            template.insert(new UniversityDocument(id, name, schools, actor.by(), null));
        } catch (DuplicateKeyException e) {
            requireSame(actor, id, name, schools);
        }
        return id;
    }

    /** Whoever sends the same once more, since the first answer was lost, has what they wanted. */
    private void requireSame(Actor actor, UniversityId id, Localized name, List<Localized> schools) {
        UniversityDocument there = template.findById(id, UniversityDocument.class);
        if (there == null
                || !there.createdBy().equals(actor.by())
                || !there.name().equals(name)
                || !there.schools().equals(schools)) {
            throw Rejected.at("shortName", "account.problem.shortNameTaken");
        }
    }

    /** @throws Rejected if the name is missing, or a text is too long */
    public void change(Actor actor, UniversityId id, Localized name, List<Localized> schools) {
        actor.require(Role.UNIVERSITY_ADMIN, id);
        requireNamed(name, schools);
        update(id, new Update().set("name", name).set("schools", schools));
    }

    /** Takes nobody new from now on; can be undone by {@link #reopen}. */
    public void end(Actor actor, UniversityId id) {
        actor.require(Role.INSTALLATION_ADMIN, null);
        update(id, Update.update("endedAt", clock.instant()));
    }

    public void reopen(Actor actor, UniversityId id) {
        actor.require(Role.INSTALLATION_ADMIN, null);
        update(id, new Update().unset("endedAt"));
    }

    private void update(UniversityId id, Update update) {
        template.updateFirst(Query.query(Criteria.where("_id").is(id)), update, UniversityDocument.class);
    }

    private static void requireNamed(Localized name, List<Localized> schools) {
        if (name.isEmpty()) {
            throw Rejected.at("name", "account.problem.required");
        }
        if (schools.stream().anyMatch(Localized::isEmpty)) {
            throw Rejected.at("schools", "account.problem.required");
        }
        if (tooLong(name)) {
            throw Rejected.at("name", "account.problem.tooLong");
        }
        if (schools.size() > MOST_SCHOOLS || schools.stream().anyMatch(Universities::tooLong)) {
            throw Rejected.at("schools", "account.problem.tooLong");
        }
    }

    private static boolean tooLong(Localized text) {
        return Registration.tooLong(text.zh()) || Registration.tooLong(text.en());
    }
}
