package org.qihang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.course.CourseId;
import org.qihang.course.ReleaseId;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class EnrolmentsTest {

    @Autowired
    Enrolments enrolments;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void joiningPinsTheCurrentReleaseAndJoiningAgainChangesNothing() {
        Actor student = campus.student();
        CourseId course = courses.published();
        Instant joinedAt = Instant.parse("2026-09-01T02:00:00Z");
        clock.set(joinedAt);
        enrolments.join(student, course);
        ReleaseId joined = enrolments.find(student, course).orElseThrow().release();

        ReleaseId newer = courses.publishShorter(course);
        clock.advance(Duration.ofDays(1));
        enrolments.join(student, course);

        Enrolment enrolment = enrolments.find(student, course).orElseThrow();
        assertThat(enrolment.release()).isEqualTo(joined).isNotEqualTo(newer);
        assertThat(enrolment.joinedAt()).isEqualTo(joinedAt);
    }

    @Test
    void thereIsNoJoiningACourseThatIsNotThere() {
        assertThatThrownBy(() -> enrolments.join(campus.student(), new CourseId("nowhere")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.noSuchCourse");
    }
}
