package org.qihang.account.ui;

import java.util.Optional;
import java.util.function.Function;
import org.qihang.account.PersonId;
import org.qihang.account.UniversityId;

/** Ids as they stand in addresses, where anything may stand. */
final class Addressed {

    private Addressed() {}

    static Optional<UniversityId> university(String given) {
        return valid(given, UniversityId::new);
    }

    static Optional<PersonId> person(String given) {
        return valid(given, PersonId::new);
    }

    private static <T> Optional<T> valid(String given, Function<String, T> id) {
        try {
            return Optional.of(id.apply(given));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
