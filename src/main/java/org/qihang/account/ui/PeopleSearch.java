package org.qihang.account.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.Role;
import org.qihang.account.University;
import org.qihang.account.UniversityId;

/**
 * Who is looked for, as it stands in the address.
 *
 * @param university null for all
 * @param mayBeAsked false for somebody who administers no university at all
 */
record PeopleSearch(@Nullable UniversityId university, String text, boolean mayBeAsked) {

    private static final String UNIVERSITY = "university";
    private static final String TEXT = "name";

    /** A university that the actor doesn't administer is not asked for; theirs is, where there is only one. */
    static PeopleSearch of(QueryParameters query, Actor actor, List<University> administered) {
        boolean all = actor.holds(Role.INSTALLATION_ADMIN);
        UniversityId university = administered.stream()
                .map(University::id)
                .filter(id -> query.getSingleParameter(UNIVERSITY)
                        .filter(id.value()::equals)
                        .isPresent())
                .findFirst()
                .orElse(
                        all || administered.isEmpty()
                                ? null
                                : administered.getFirst().id());
        return new PeopleSearch(university, query.getSingleParameter(TEXT).orElse(""), all || university != null);
    }

    QueryParameters query() {
        Map<String, String> asked = new HashMap<>();
        if (university != null) {
            asked.put(UNIVERSITY, university.value());
        }
        if (!text.isBlank()) {
            asked.put(TEXT, text.strip());
        }
        return QueryParameters.simple(asked);
    }
}
