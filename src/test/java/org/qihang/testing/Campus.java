package org.qihang.testing;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.account.Registration;
import org.qihang.account.Registrations;
import org.qihang.account.Role;
import org.qihang.account.Universities;
import org.qihang.account.UniversityId;
import org.qihang.store.Ids;
import org.qihang.store.Rejected;
import org.springframework.boot.test.context.TestComponent;

/** People and universities for tests: each call makes new ones, so that tests don't meet. */
@TestComponent
public class Campus {

    public static final String PASSWORD = "correct horse 电池";
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final AtomicInteger next = new AtomicInteger();
    private final String run = Ids.random().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "x");
    private final People people;
    private final Registrations registrations;
    private final Universities universities;

    Campus(People people, Registrations registrations, Universities universities) {
        // What the relay brings may take its time on a busy machine
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        this.people = people;
        this.registrations = registrations;
        this.universities = universities;
    }

    /** The university that most tests share. */
    public UniversityId university() {
        UniversityId id = new UniversityId("zhujiang");
        if (universities.find(id).isEmpty()) {
            try {
                universities.create(
                        Actor.SYSTEM,
                        id.value(),
                        new Localized("珠江创新大学", "Pearl River University of Innovation"),
                        List.of(new Localized("商学院", "Business School")));
            } catch (Rejected alreadyMade) {
                return id;
            }
        }
        return id;
    }

    public UniversityId anotherUniversity() {
        String name = "u" + next.incrementAndGet() + run.substring(0, 12);
        return universities.create(Actor.SYSTEM, name, new Localized("另一所大学", "Another University"), List.of());
    }

    /** A student of {@link #university()}, in Shanghai, who reads English. */
    public Actor student() {
        return person("Lin Xiao", university());
    }

    public Actor student(String fullName) {
        return person(fullName, university());
    }

    /** Somebody who holds the role at {@link #university()} beside being registered as a student. */
    public Actor withRole(Role role) {
        PersonId person = student().id();
        people.grant(Actor.SYSTEM, person, role, role == Role.INSTALLATION_ADMIN ? null : university());
        return actor(person);
    }

    public Actor person(String fullName, UniversityId university) {
        int n = next.incrementAndGet();
        Registration registration = new Registration(
                fullName,
                "p" + n + "." + run + "@example.org",
                PASSWORD,
                university,
                "Business School",
                run.substring(0, 10) + n,
                "电商2401",
                SHANGHAI,
                Language.EN,
                "2026-11");
        return actor(registrations.register(PersonId.random(), registration));
    }

    public Actor actor(PersonId id) {
        return people.find(id).map(Person::asActor).orElseThrow();
    }

    public Person person(PersonId id) {
        return people.find(id).orElseThrow();
    }
}
