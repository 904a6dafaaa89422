package org.qihang.mentoring.internal;

import java.time.Instant;
import java.util.List;
import org.qihang.account.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * One diary for each person. A claim enters by one guarded push: if no claim of another booking overlaps it. Nothing
 * here treats a claim as free because it is old; whether it may go is the booking's to say.
 */
@Component
class Diaries {

    private static final String CLAIMS = "claims";
    private static final int BATCH = 200;

    private final MongoTemplate template;

    Diaries(MongoTemplate template) {
        this.template = template;
    }

    /** Pushing it again changes nothing. @return false if a claim of another booking overlaps it */
    boolean push(PersonId person, Claim claim) {
        if (pushed(person, claim)) {
            return true;
        }
        DiaryDocument diary = template.findById(person, DiaryDocument.class);
        return diary == null ? insert(person, claim) : diary.holds(claim);
    }

    private boolean pushed(PersonId person, Claim claim) {
        Criteria overlapping = Criteria.where("booking")
                .ne(claim.booking())
                .and("start")
                .lt(claim.end())
                .and("end")
                .gt(claim.start());
        Query free = Query.query(Criteria.where("_id")
                .is(person)
                .and("claims.claim")
                .ne(claim.claim())
                .and(CLAIMS)
                .not()
                .elemMatch(overlapping));
        return template.updateFirst(free, new Update().push(CLAIMS, claim), DiaryDocument.class)
                        .getModifiedCount()
                == 1;
    }

    private boolean insert(PersonId person, Claim claim) {
        try {
            template.insert(new DiaryDocument(person, List.of(claim)));
            return true;
        } catch (DuplicateKeyException justMade) {
            return push(person, claim);
        }
    }

    void pull(PersonId person, String claim) {
        template.updateFirst(
                of(person),
                new Update().pull(CLAIMS, Query.query(Criteria.where("claim").is(claim))),
                DiaryDocument.class);
    }

    /** The claim counts: it stays until it is over. */
    void keep(PersonId person, String claim) {
        Update counts = new Update()
                .unset("claims.$[kept].until")
                .filterArray(Criteria.where("kept.claim").is(claim));
        template.updateFirst(of(person), counts, DiaryDocument.class);
    }

    List<Claim> claims(PersonId person) {
        DiaryDocument diary = template.findById(person, DiaryDocument.class);
        return diary == null ? List.of() : diary.claims();
    }

    /** Whose diaries hold a claim that should have been decided by then. */
    List<PersonId> undecidedSince(Instant instant) {
        return people(Criteria.where("claims.until").lt(instant));
    }

    /** What was is told by the bookings. */
    void forgetEndedBefore(Instant instant) {
        for (PersonId person : people(Criteria.where("claims.end").lt(instant))) {
            template.updateFirst(
                    of(person),
                    new Update().pull(CLAIMS, Query.query(Criteria.where("end").lt(instant))),
                    DiaryDocument.class);
        }
    }

    private List<PersonId> people(Criteria criteria) {
        return template.find(Query.query(criteria).limit(BATCH), DiaryDocument.class).stream()
                .map(DiaryDocument::id)
                .toList();
    }

    private static Query of(PersonId person) {
        return Query.query(Criteria.where("_id").is(person));
    }
}
