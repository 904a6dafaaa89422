package org.qihang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qihang.testing.Courses.HOW;
import static org.qihang.testing.Courses.WHO;
import static org.qihang.testing.Courses.WHY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.CourseId;
import org.qihang.course.LessonId;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class LessonsTest {

    @Autowired
    Lessons lessons;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Test
    void everybodyTastesTheFirstLessonAndJoinsForTheOthers() {
        CourseId course = courses.published();

        assertThat(open(null, course, WHY)).isInstanceOf(Reading.Open.class);
        assertThat(open(null, course, WHO)).isInstanceOf(Reading.JoinFirst.class);
        assertThat(open(campus.student(), course, WHO)).isInstanceOf(Reading.JoinFirst.class);
    }

    @Test
    void whoJoinedReadsEverythingOfTheReleaseThatTheyJoinedWith() {
        CourseId course = courses.published();
        Actor student = campus.student();
        enrolments.join(student, course);
        courses.publishShorter(course);

        assertThat(open(student, course, HOW))
                .isInstanceOfSatisfying(
                        Reading.Open.class,
                        reading -> assertThat(reading.text().language()).isEqualTo(Language.EN));
        assertThat(open(campus.student(), course, HOW)).isInstanceOf(Reading.NotFound.class);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(open(null, new CourseId("nowhere"), WHY)).isInstanceOf(Reading.NotFound.class);
        assertThat(open(null, courses.published(), new LessonId("nothing"))).isInstanceOf(Reading.NotFound.class);
    }

    private Reading open(@Nullable Actor actor, CourseId course, LessonId lesson) {
        return lessons.open(actor, course, lesson, Language.EN);
    }
}
