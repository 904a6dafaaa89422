package org.qihang.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qihang.account.Actor;
import org.qihang.account.Localized;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Privacy;
import org.qihang.account.Registration;
import org.qihang.account.Registrations;
import org.qihang.account.Role;
import org.qihang.account.Universities;
import org.qihang.account.UniversityId;
import org.qihang.store.Ids;
import org.qihang.store.Rejected;
import org.springframework.stereotype.Component;

/** Registers the people of the demo campus, eight weeks ago, with passwords that nobody knows. */
@Component
class DemoPeople {

    static final UniversityId UNIVERSITY = new UniversityId("zhujiang");

    private static final Duration AGO = Duration.ofDays(56);
    private static final String FIRST_NUMBER = "2024";

    private final DemoState state;
    private final Universities universities;
    private final Registrations registrations;
    private final People people;

    DemoPeople(DemoState state, Universities universities, Registrations registrations, People people) {
        this.state = state;
        this.universities = universities;
        this.registrations = registrations;
        this.people = people;
    }

    void make(Instant now) {
        TravellingClock.at(now.minus(AGO), this::makeUniversities);
        Map<String, PersonId> known = state.people();
        for (int index = 0; index < DemoAccount.ALL.size(); index++) {
            DemoAccount account = DemoAccount.ALL.get(index);
            if (!known.containsKey(account.key())) {
                String number = FIRST_NUMBER + String.format(java.util.Locale.ROOT, "%04d", index + 1);
                TravellingClock.at(
                        now.minus(AGO).plus(Duration.ofMinutes(index * 7L)), () -> register(account, number));
            }
        }
    }

    private void makeUniversities() {
        create(
                UNIVERSITY,
                new Localized("珠江创新大学", "Pearl River University of Innovation"),
                List.of(
                        new Localized("商学院", "Business School"),
                        new Localized("计算机学院", "School of Computing"),
                        new Localized("设计学院", "School of Design"),
                        new Localized("生命科学学院", "School of Life Sciences")));
        create(
                new UniversityId("haiyue"),
                new Localized("海岳大学", "Haiyue University"),
                List.of(new Localized("管理学院", "School of Management")));
    }

    private void create(UniversityId id, Localized name, List<Localized> schools) {
        if (universities.find(id).isEmpty()) {
            universities.create(Actor.SYSTEM, id.value(), name, schools);
        }
    }

    private void register(DemoAccount account, String number) {
        Registration registration = new Registration(
                account.fullName(),
                account.email(),
                Ids.secret(),
                UNIVERSITY,
                account.school(),
                number,
                account.homeClass(),
                account.zone(),
                account.language(),
                Privacy.VERSION);
        PersonId person = registered(registration);
        if (!account.isStudent()) {
            people.grant(
                    Actor.SYSTEM,
                    person,
                    account.role(),
                    account.role() == Role.INSTALLATION_ADMIN ? null : UNIVERSITY);
            people.revoke(Actor.SYSTEM, person, Role.STUDENT, UNIVERSITY);
        }
        state.add(account, person);
    }

    /** A start that was interrupted between registering somebody and noting it finds them by name and address. */
    private PersonId registered(Registration registration) {
        try {
            return registrations.register(PersonId.random(), registration);
        } catch (Rejected taken) {
            Optional<PersonId> earlier = people.search(Actor.SYSTEM, UNIVERSITY, registration.fullName()).stream()
                    .filter(person -> person.email().equals(registration.email()))
                    .map(Person::id)
                    .findFirst();
            return earlier.orElseThrow(() -> taken);
        }
    }
}
