package org.qihang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.People;
import org.qihang.account.PersonId;
import org.qihang.camp.CampPhase;
import org.qihang.camp.Camps;
import org.qihang.camp.MyCamps;
import org.qihang.learning.CourseProgress;
import org.qihang.learning.MyCourses;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class DemoCampusTest {

    @Autowired
    DemoCampus campus;

    @Autowired
    DemoState state;

    @Autowired
    People people;

    @Autowired
    MyCourses courses;

    @Autowired
    MyCamps myCamps;

    @Autowired
    Camps camps;

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
