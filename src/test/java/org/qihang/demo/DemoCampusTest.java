package org.qihang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.People;
import org.qihang.account.PersonId;
import org.qihang.camp.CampPhase;
import org.qihang.camp.Camps;
import org.qihang.camp.MyCamps;
import org.qihang.learning.CourseProgress;
import org.qihang.learning.MyCourses;
import org.qihang.learning.internal.AttemptDocument;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.Sessions;
import org.qihang.store.Ids;
import org.qihang.store.Rejected;
import org.qihang.store.Store;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

@QihangTest
class DemoCampusTest {

    @Autowired
    DemoCampus campus;

    @Autowired
    DemoState state;

    @Autowired
    DemoPeople demoPeople;

    @Autowired
    Store store;

    @Autowired
    LockingTaskExecutor leases;

    @Autowired
    MongoTemplate template;

    @Autowired
    People people;

    @Autowired
    MyCourses courses;

    @Autowired
    MyCamps myCamps;

    @Autowired
    Camps camps;

    @Autowired
    Mentors mentors;

    @Autowired
    Sessions sessions;

    @Autowired
    List<Chapter> chapters;

    @Test
    void isAliveAndToldOnce() {
        campus.tell();
        Map<String, PersonId> cast = state.people();
        int readBefore = progress(cast, "linxiao").completedLessons();

        campus.tell();

        assertThat(state.people()).isEqualTo(cast).hasSize(DemoAccount.ALL.size());
        assertThat(readBefore).isEqualTo(3);
        assertThat(progress(cast, "linxiao").completedLessons()).isEqualTo(readBefore);
        assertThat(progress(cast, "zhanghaoran").isComplete()).isTrue();
        assertThat(myCamps.past(actor(cast, "chenjiahao"))).isNotEmpty();
        assertThat(myCamps.coming(actor(cast, "chenjiahao"))).isNotEmpty();
        Instant now = Clock.systemUTC().instant();
        assertThat(camps.coming())
                .anySatisfy(camp -> assertThat(camp.phase(now)).isEqualTo(CampPhase.FULL))
                .anySatisfy(camp -> assertThat(camp.phase(now)).isEqualTo(CampPhase.OPEN));
    }

    @Test
    void mentorsHaveMetStudentsAndWillMeetMore() {
        campus.tell();
        Map<String, PersonId> cast = state.people();
        Instant now = Clock.systemUTC().instant();

        assertThat(sessions.pastAsStudent(actor(cast, "linxiao"))).hasSizeGreaterThanOrEqualTo(2);
        assertThat(sessions.comingAsStudent(actor(cast, "linxiao"))).isNotEmpty();
        for (DemoMentor mentor : DemoMentor.ALL) {
            Actor actor = actor(cast, mentor.key());
            assertThat(mentors.find(actor.id()))
                    .hasValueSatisfying(found -> assertThat(found.isBookable()).isTrue());
            assertThat(sessions.pastAsMentor(actor))
                    .as(mentor.key())
                    .isNotEmpty()
                    .allSatisfy(session -> assertThat(session.bookedAt()).isBefore(now));
            assertThat(sessions.comingAsMentor(actor)).as(mentor.key()).isNotEmpty();
        }
        assertThat(sessions.pastAsMentor(actor(cast, "gaoyuan"))).anyMatch(Booking::cancelled);
    }

    @Test
    void toldAgainAfterAnInterruptionMakesNothingTwice() {
        campus.tell();
        Cast cast = new Cast(state.people(), people);
        Actor student = cast.actor("linxiao");
        int sessionsBefore = sessions.pastAsStudent(student).size()
                + sessions.comingAsStudent(student).size();
        int campsBefore = camps.coming().size();
        long attemptsBefore = attempts(student);

        chapters.forEach(chapter -> chapter.tell(cast, Clock.systemUTC().instant()));

        assertThat(sessions.pastAsStudent(student).size()
                        + sessions.comingAsStudent(student).size())
                .isEqualTo(sessionsBefore);
        assertThat(camps.coming()).hasSize(campsBefore);
        assertThat(attempts(student)).isEqualTo(attemptsBefore).isPositive();
    }

    @Test
    void goesOnWithWhatAKilledStartHasHeldForAWhile() {
        campus.tell();
        AtomicInteger tellings = new AtomicInteger();
        Chapter held = new Chapter() {

            private final String name = "held-" + Ids.random();

            @Override
            public String name() {
                return name;
            }

            @Override
            public void tell(Cast cast, Instant now) {
                if (tellings.incrementAndGet() < 3) {
                    throw Rejected.at("email", "account.problem.emailTaken");
                }
            }
        };
        DemoCampus interrupted =
                new DemoCampus("true", store, state, demoPeople, people, List.of(held), leases, Clock.systemUTC());

        interrupted.tellUntilTold(Duration.ofMillis(1));
        interrupted.tellUntilTold(Duration.ofMillis(1));

        assertThat(tellings).hasValue(3);
        assertThat(state.isTold(held.name())).isTrue();
    }

    @Test
    void whatHappenedLiesInThePast() {
        campus.tell();
        Instant now = Clock.systemUTC().instant();

        assertThat(progress(state.people(), "linxiao").enrolment().completions())
                .allSatisfy(done -> assertThat(done.at()).isBefore(now));
    }

    @Test
    void nobodyEntersWhereTheDemoIsOff() {
        assertThat(campus.open()).isFalse();
        assertThat(campus.people()).isEmpty();
    }

    private long attempts(Actor student) {
        return template.count(Query.query(Criteria.where("person").is(student.id())), AttemptDocument.class);
    }

    private CourseProgress progress(Map<String, PersonId> cast, String key) {
        return courses.of(actor(cast, key)).stream()
                .filter(course -> course.outline().course().value().equals("startup-foundations"))
                .findFirst()
                .orElseThrow();
    }

    private Actor actor(Map<String, PersonId> cast, String key) {
        return people.find(Objects.requireNonNull(cast.get(key))).orElseThrow().asActor();
    }
}
