package org.qihang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class UniversitiesTest {

    private static final Localized NAME = new Localized("远山大学", "Far Mountain University");

    @Autowired
    Universities universities;

    @Autowired
    Campus campus;

    @Test
    void theShortNameIsUniqueAndFitsIntoAnAddress() {
        Actor administrator = campus.withRole(Role.INSTALLATION_ADMIN);
        UniversityId taken = campus.anotherUniversity();

        assertThatThrownBy(() -> universities.create(administrator, taken.value(), NAME, List.of()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("shortNameTaken");
        assertThatThrownBy(() -> universities.create(administrator, "远山", NAME, List.of()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("account.problem.shortName");
    }

    @Test
    void itsAdministratorChangesItsNameAndSchoolsAndNobodyElses() {
        Actor administrator = campus.withRole(Role.UNIVERSITY_ADMIN);
        UniversityId elsewhere = campus.anotherUniversity();
        Localized school = new Localized("设计学院", "School of Design");

        assertThatThrownBy(() -> universities.change(administrator, elsewhere, NAME, List.of()))
                .isInstanceOf(NotAllowed.class);
        universities.change(Actor.SYSTEM, elsewhere, NAME, List.of(school));

        University changed = universities.find(elsewhere).orElseThrow();
        assertThat(changed.name()).isEqualTo(NAME);
        assertThat(changed.schools()).containsExactly(school);
    }

    @Test
    void onlyTheInstallationCreatesEndsAndReopens() {
        Actor administrator = campus.withRole(Role.UNIVERSITY_ADMIN);
        UniversityId own = campus.university();

        assertThatThrownBy(() -> universities.create(administrator, "mine", NAME, List.of()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> universities.end(administrator, own)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> universities.reopen(administrator, own)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anEndedOneIsOfferedNoMoreUntilItReopens() {
        UniversityId university = campus.anotherUniversity();

        universities.end(Actor.SYSTEM, university);
        assertThat(universities.open()).extracting(University::id).doesNotContain(university);
        assertThat(universities.all()).extracting(University::id).contains(university);

        universities.reopen(Actor.SYSTEM, university);
        assertThat(universities.open()).extracting(University::id).contains(university);
    }

    @Test
    void aNameIsNeededAndStaysReadable() {
        UniversityId university = campus.anotherUniversity();
        Localized tooLong = new Localized("学".repeat(81), "");

        assertThatThrownBy(() -> universities.change(Actor.SYSTEM, university, Localized.EMPTY, List.of()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> universities.change(Actor.SYSTEM, university, tooLong, List.of()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> universities.change(Actor.SYSTEM, university, NAME, List.of(tooLong)))
                .isInstanceOf(Rejected.class);
    }
}
