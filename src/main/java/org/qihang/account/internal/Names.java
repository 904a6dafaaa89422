package org.qihang.account.internal;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qihang.account.PersonId;
import org.qihang.account.UniversityId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The names by which people sign in. A name is first held, then the person is written, which is the point at which it
 * counts, then the hold is made permanent. A hold that ran out with no person behind it is free again.
 */
@Component
public class Names {

    private static final Duration HOLD = Duration.ofMinutes(2);
    /** As RFC 5321 allows addresses to be (section 4.5.3.1.3, without the brackets). */
    private static final int LONGEST = 254;

    private final MongoTemplate template;
    private final Clock clock;

    Names(MongoTemplate template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /** As names are compared: an address or a number may be typed in capitals. */
    public static String normal(String name) {
        return typed(name).toLowerCase(Locale.ROOT);
    }

    /** Nobody has a name like this, so it needn't be remembered how often it was tried. */
    public static boolean isImpossible(String name) {
        return name.isEmpty() || name.length() > LONGEST;
    }

    /** As names are shown: Chinese keyboards type full-width letters and digits too. */
    public static String typed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }

    public static String email(String address) {
        return "email:" + address;
    }

    public static String number(UniversityId university, String number) {
        return "number:" + normal(number) + "@" + university.value();
    }

    /** @return false if it belongs to somebody else */
    public boolean hold(String name, PersonId person, @Nullable String number) {
        try {
            template.insert(new NameDocument(
                    name,
                    person,
                    number == null ? null : normal(number),
                    clock.instant().plus(HOLD)));
            return true;
        } catch (DuplicateKeyException e) {
            return takeOver(name, person);
        }
    }

    private boolean takeOver(String name, PersonId person) {
        NameDocument held = template.findById(name, NameDocument.class);
        if (held == null || held.heldUntil() == null || !held.heldUntil().isBefore(clock.instant())) {
            return held != null && held.person().equals(person);
        }
        if (template.exists(byId(held.person()), PersonDocument.class)) {
            keep(name, held.person());
            return false;
        }
        Query stillTheirs = Query.query(Criteria.where("_id")
                .is(name)
                .and("person")
                .is(held.person())
                .and("heldUntil")
                .is(held.heldUntil()));
        Update mine = new Update()
                .set("person", person)
                .set("heldUntil", clock.instant().plus(HOLD));
        return template.updateFirst(stillTheirs, mine, NameDocument.class).getModifiedCount() == 1;
    }

    /** @return false if somebody else took it, because the hold had run out */
    public boolean keep(String name, PersonId person) {
        Query theirs = Query.query(Criteria.where("_id").is(name).and("person").is(person));
        return template.updateFirst(theirs, new Update().unset("heldUntil"), NameDocument.class)
                        .getMatchedCount()
                == 1;
    }

    public void release(String name, PersonId person) {
        template.remove(Query.query(Criteria.where("_id").is(name).and("person").is(person)), NameDocument.class);
    }

    public Optional<PersonId> byEmail(String address) {
        return Optional.ofNullable(template.findById(email(normal(address)), NameDocument.class))
                .map(NameDocument::person);
    }

    /** More than one where two universities gave the same number. */
    public List<PersonId> byNumber(String number) {
        return template
                .find(Query.query(Criteria.where("number").is(normal(number))).limit(10), NameDocument.class)
                .stream()
                .map(NameDocument::person)
                .toList();
    }

    private static Query byId(PersonId person) {
        return Query.query(Criteria.where("_id").is(person));
    }
}
