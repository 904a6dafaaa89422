package org.qihang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qihang.testing.Courses.HOW;
import static org.qihang.testing.Courses.RIGHT;
import static org.qihang.testing.Courses.WHO;
import static org.qihang.testing.Courses.WHY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.Completion;
import org.qihang.course.CourseId;
import org.qihang.course.LessonId;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class ProgressTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    Enrolments enrolments;

    @Autowired
    Progress progress;

    @Autowired
    Quizzes quizzes;

    @Autowired
    MyCourses myCourses;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    TestClock clock;

    private Actor student;
    private CourseId course;

    @BeforeEach
    void join() {
        clock.set(MORNING);
        student = campus.student();
        course = courses.published();
        enrolments.join(student, course);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aLessonIsCompletedOnceAndTheFirstTimeCounts() {
        progress.markRead(student, course, WHY);
        clock.advance(Duration.ofDays(1));
        progress.markRead(student, course, WHY);

        assertThat(enrolment().completions())
                .containsExactly(new CompletedLesson(WHY, Completion.READ, MORNING, student.by()));
    }

    @Test
    void aLessonWithAQuizIsNotCompletedBySayingSo() {
        assertThatThrownBy(() -> progress.markRead(student, course, WHO))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.quizCompletes");

        assertThat(enrolment().completions()).isEmpty();
    }

    @Test
    void onlyWhoJoinedMakesProgress() {
        Actor stranger = campus.student();

        progress.visit(stranger, course, WHY);
        assertThatThrownBy(() -> progress.markRead(stranger, course, WHY))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.notJoined");

        assertThat(enrolments.find(stranger, course)).isEmpty();
    }

    @Test
    void theCourseIsCompletedWithItsLastLessonInWhateverOrder() {
        progress.markRead(student, course, HOW);
        quizzes.answer(student, course, WHO, Language.EN, 1, RIGHT);
        assertThat(enrolment().completedAt()).isNull();
        clock.advance(Duration.ofHours(2));

        progress.markRead(student, course, WHY);

        assertThat(enrolment().completedAt()).isEqualTo(MORNING.plus(Duration.ofHours(2)));
        assertThat(enrolment().completed()).containsExactlyInAnyOrder(WHY, WHO, HOW);
    }

    @Test
    void lessonsCompletedAtTheSameTimeAreAllKeptAndTheCourseIsCompletedOnce() throws Exception {
        Stream<Callable<Boolean>> attempts = Stream.of(WHY, HOW, WHO, WHY, HOW, WHO)
                .map(lesson -> () -> {
                    if (lesson.equals(WHO)) {
                        quizzes.answer(student, course, WHO, Language.ZH, 1, RIGHT);
                    } else {
                        progress.markRead(student, course, lesson);
                    }
                    return true;
                });
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> result : threads.invokeAll(attempts.toList())) {
                result.get();
            }
        }

        assertThat(enrolment().completions())
                .extracting(CompletedLesson::lesson)
                .containsExactlyInAnyOrder(WHY, WHO, HOW);
        assertThat(enrolment().completedAt()).isNotNull();
    }

    @Test
    void whatWasReadIsFoundAgainLastActiveFirst() {
        CourseId other = courses.published();
        enrolments.join(student, other);
        clock.advance(Duration.ofHours(1));
        progress.visit(student, course, WHY);
        clock.advance(Duration.ofHours(1));
        progress.visit(student, course, WHO);

        List<CourseProgress> mine = myCourses.of(student);

        assertThat(mine).extracting(one -> one.outline().course()).containsExactly(course, other);
        LessonId next = mine.getFirst().next().orElseThrow().lesson();
        assertThat(next).isEqualTo(WHO);
        assertThat(enrolment().activeAt()).isEqualTo(MORNING.plus(Duration.ofHours(2)));
    }

    private Enrolment enrolment() {
        return enrolments.find(student, course).orElseThrow();
    }
}
