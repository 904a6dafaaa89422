package org.qihang.store;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How the database's indexes compare with the declared ones: {@link Store#indexes()}. */
public record IndexComparison(List<Difference> differences) {

    /** In what an index differs. */
    public enum Kind {
        /** It is declared and not there: what needs it reads whole collections. */
        MISSING,
        /** One of the same name or on the same fields is there, made otherwise, and stands in its way. */
        DIFFERENT,
        /** It is there and not declared; every write keeps it. */
        EXTRA
    }

    /**
     * One index.
     *
     * @param advice what differs, and what an administrator of the database can do
     */
    public record Difference(Kind kind, String collection, String index, String advice) {}

    public IndexComparison {
        differences = List.copyOf(differences);
    }

    public List<Difference> of(Kind... kinds) {
        Set<Kind> wanted = Set.copyOf(Arrays.asList(kinds));
        return differences.stream()
                .filter(difference -> wanted.contains(difference.kind()))
                .toList();
    }

    /** Whether all that is declared is there; there may be more. */
    public boolean isComplete() {
        return of(Kind.MISSING, Kind.DIFFERENT).isEmpty();
    }
}
