package org.qihang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qihang.testing.Courses.RIGHT;
import static org.qihang.testing.Courses.WHO;
import static org.qihang.testing.Courses.WRONG;

import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.NotAllowed;
import org.qihang.account.Role;
import org.qihang.course.CourseId;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class LearnersTest {

    @Autowired
    Learners learners;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Progress progress;

    @Autowired
    Quizzes quizzes;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Test
    void theCourseTeamSeesWhoIsWhere() {
        CourseId course = courses.published();
        Actor student = campus.student("林晓");
        enrolments.join(student, course);
        progress.visit(student, course, WHO);
        quizzes.answer(student, course, WHO, Language.ZH, 1, WRONG);
        quizzes.answer(student, course, WHO, Language.ZH, 2, RIGHT);

        assertThat(learners.of(campus.withRole(Role.PUBLISHER), course))
                .singleElement()
                .satisfies(learner -> {
                    assertThat(learner.person().fullName()).isEqualTo("林晓");
                    assertThat(learner.person().homeClass()).isEqualTo("电商2401");
                    assertThat(learner.progress().percent()).isEqualTo(33);
                    assertThat(learner.lastLesson().orElseThrow().zh()).isEqualTo("谁会买");
                    assertThat(learner.quizzes()).containsExactly(new QuizResult(WHO, 2, 100, true));
                    assertThat(learner.quizPercent()).contains(100);
                });
    }

    @Test
    void inACourseOfTheProductPublishersSeeTheirOwnUniversity() {
        CourseId course = courses.published(null);
        Actor own = campus.student();
        Actor foreign = campus.person("Wei Ping", campus.anotherUniversity());
        enrolments.join(own, course);
        enrolments.join(foreign, course);

        assertThat(learners.of(campus.withRole(Role.PUBLISHER), course))
                .extracting(learner -> learner.person().id())
                .containsExactly(own.id());
    }

    @Test
    void nobodyElseSeesThem() {
        CourseId course = courses.published(campus.anotherUniversity());

        assertThatThrownBy(() -> learners.of(campus.student(), course)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> learners.of(campus.withRole(Role.PUBLISHER), course))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> learners.of(campus.withRole(Role.INSTALLATION_ADMIN), course))
                .isInstanceOf(NotAllowed.class);
    }
}
