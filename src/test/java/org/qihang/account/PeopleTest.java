package org.qihang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qihang.store.Ids;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    Universities universities;

    @Autowired
    Campus campus;

    @Test
    void peopleChangeTheirOwnProfile() {
        Actor actor = campus.student();

        people.change(actor, new Profile(" 李想 ", "文学院", "中文2402", ZoneId.of("Europe/Berlin"), Language.ZH));

        assertThat(campus.person(actor.id()))
                .extracting(Person::fullName, Person::school, Person::homeClass, Person::zone, Person::language)
                .containsExactly("李想", "文学院", "中文2402", ZoneId.of("Europe/Berlin"), Language.ZH);
    }

    @Test
    void aNameIsNeeded() {
        Profile nameless = new Profile(" ", "", "", Campus.SHANGHAI, Language.ZH);

        assertThatThrownBy(() -> people.change(campus.student(), nameless)).isInstanceOf(Rejected.class);
    }

    @Test
    void aRoleIsGrantedOnceWithItsActorAndRevoked() {
        Actor administrator = campus.withRole(Role.UNIVERSITY_ADMIN);
        PersonId person = campus.student().id();

        people.grant(administrator, person, Role.MENTOR, campus.university());
        people.grant(administrator, person, Role.MENTOR, campus.university());

        List<Grant> mentors = campus.person(person).grants().stream()
                .filter(grant -> grant.role() == Role.MENTOR)
                .toList();
        assertThat(mentors).extracting(Grant::by).containsExactly(administrator.by());

        people.revoke(administrator, person, Role.MENTOR, campus.university());
        assertThat(campus.actor(person).holds(Role.MENTOR)).isFalse();
        assertThat(campus.actor(person).holds(Role.STUDENT)).isTrue();
    }

    @Test
    void aRoleOfTheInstallationIsGrantedAndRevokedToo() {
        PersonId person = campus.student().id();

        people.grant(Actor.SYSTEM, person, Role.MENTOR, null);
        people.grant(Actor.SYSTEM, person, Role.MENTOR, null);
        assertThat(campus.person(person).grants()).hasSize(2);

        people.revoke(Actor.SYSTEM, person, Role.MENTOR, null);
        assertThat(campus.person(person).grants()).extracting(Grant::role).containsExactly(Role.STUDENT);
    }

    @Test
    void anAdministratorOfAUniversityGrantsNoRightsOfAdministrators() {
        Actor administrator = campus.withRole(Role.UNIVERSITY_ADMIN);
        PersonId self = administrator.id();
        PersonId student = campus.student().id();

        assertThatThrownBy(() -> people.grant(administrator, self, Role.INSTALLATION_ADMIN, null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.grant(administrator, self, Role.INSTALLATION_ADMIN, campus.university()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.grant(administrator, student, Role.UNIVERSITY_ADMIN, campus.university()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.grant(administrator, student, Role.MENTOR, null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.revoke(administrator, self, Role.UNIVERSITY_ADMIN, campus.university()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anAdministratorOfAUniversityTouchesNobodyOfAnother() {
        Actor administrator = campus.withRole(Role.UNIVERSITY_ADMIN);
        UniversityId elsewhere = campus.anotherUniversity();
        PersonId foreign = campus.person("Zhao Min", elsewhere).id();

        assertThatThrownBy(() -> people.grant(administrator, foreign, Role.MENTOR, campus.university()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.grant(administrator, foreign, Role.MENTOR, elsewhere))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.revoke(administrator, foreign, Role.STUDENT, elsewhere))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.disable(administrator, foreign)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.enable(administrator, foreign)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.administered(administrator, foreign)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.search(administrator, elsewhere, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.search(administrator, null, "")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoHoldsARoleElsewhereTooIsNotDisabledByOneUniversityAlone() {
        Actor administrator = campus.withRole(Role.UNIVERSITY_ADMIN);
        PersonId shared = campus.student().id();
        people.grant(Actor.SYSTEM, shared, Role.MENTOR, campus.anotherUniversity());

        assertThat(people.administered(administrator, shared).id()).isEqualTo(shared);
        assertThatThrownBy(() -> people.disable(administrator, shared)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anAdministratorOfTheInstallationIsNotDisabledByAUniversity() {
        Actor administrator = campus.withRole(Role.UNIVERSITY_ADMIN);
        PersonId wide = campus.withRole(Role.INSTALLATION_ADMIN).id();

        assertThatThrownBy(() -> people.disable(administrator, wide)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void studentsAdministerNobodyNotEvenThemselves() {
        Actor student = campus.student();

        assertThatThrownBy(() -> people.grant(student, student.id(), Role.MENTOR, campus.university()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.disable(student, campus.student().id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.administered(student, student.id())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobodyLocksThemselvesOut() {
        Actor administrator = campus.withRole(Role.INSTALLATION_ADMIN);

        assertThatThrownBy(() -> people.disable(administrator, administrator.id()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> people.revoke(administrator, administrator.id(), Role.INSTALLATION_ADMIN, null))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void aRoleIsHeldWhereItMakesSense() {
        Actor administrator = campus.withRole(Role.INSTALLATION_ADMIN);
        PersonId person = campus.student().id();
        UniversityId ended = campus.anotherUniversity();
        universities.end(administrator, ended);

        assertThatThrownBy(() -> people.grant(administrator, person, Role.UNIVERSITY_ADMIN, null))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> people.grant(administrator, person, Role.INSTALLATION_ADMIN, campus.university()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> people.grant(administrator, person, Role.MENTOR, ended))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> people.grant(administrator, person, Role.MENTOR, new UniversityId("nowhere")))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void peopleAreFoundByTheBeginningOfTheirNameByAddressAndByNumber() {
        UniversityId university = campus.anotherUniversity();
        Actor administrator = campus.withRole(Role.INSTALLATION_ADMIN);
        Person found =
                campus.person(campus.person("欧阳 (" + Ids.random(), university).id());
        campus.person("Somebody Else", university);

        assertThat(people.search(administrator, university, "欧阳 (")).containsExactly(found);
        assertThat(people.search(administrator, university, found.email())).containsExactly(found);
        assertThat(people.search(administrator, university, found.number())).containsExactly(found);
        assertThat(people.search(administrator, university, "")).hasSize(2);
        assertThat(people.search(administrator, campus.university(), found.email()))
                .isEmpty();
    }

    @Test
    void aMentorFromElsewhereIsFoundWhereTheyMentor() {
        UniversityId university = campus.anotherUniversity();
        Actor mentor = campus.student();
        people.grant(Actor.SYSTEM, mentor.id(), Role.MENTOR, university);

        assertThat(people.search(Actor.SYSTEM, university, ""))
                .extracting(Person::id)
                .containsExactly(mentor.id());
    }
}
