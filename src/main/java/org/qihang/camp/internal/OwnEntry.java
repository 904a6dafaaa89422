package org.qihang.camp.internal;

import java.util.List;
import org.qihang.account.PersonId;
import org.qihang.camp.CampId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** A camp with nobody's entry but one person's. */
@Document(CampDocument.COLLECTION)
public record OwnEntry(@Id CampId id, List<Entry> applications) {

    public static Query only(Query query, PersonId person) {
        // Projections reach the database as they are: the id has to be the plain string already
        query.fields().elemMatch("applications", Criteria.where("person").is(person.value()));
        return query;
    }
}
