package org.qihang.camp;

import org.qihang.account.PersonId;
import org.qihang.store.Hint;

/** What of camps a page can follow. */
public final class CampHints {

    private CampHints() {}

    /** One camp: its text, its seats, who applied. */
    public static Hint camp(CampId camp) {
        return Hint.of("camp", camp);
    }

    /** Any camp, for lists of them. */
    public static Hint camps() {
        return new Hint("camps", "all");
    }

    /** What became of a person's own applications. */
    public static Hint mine(PersonId person) {
        return Hint.of("my-camps", person);
    }
}
