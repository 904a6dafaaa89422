package org.qihang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qihang.testing.Courses.HOW;
import static org.qihang.testing.Courses.PRICE;
import static org.qihang.testing.Courses.RIGHT;
import static org.qihang.testing.Courses.WHO;
import static org.qihang.testing.Courses.WHY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline.Lesson;
import org.qihang.course.OutlineChanges;
import org.qihang.course.ReleaseId;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class NewerReleasesTest {

    private static final Instant MORNING = Instant.parse("2026-10-12T00:30:00Z");

    @Autowired
    NewerReleases newerReleases;

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
    void whoReadsThePublishedReleaseOrHasNotJoinedHasNoNewerOne() {
        assertThat(newerReleases.find(student, course)).isEmpty();
        courses.publishShorter(course);

        assertThat(newerReleases.find(campus.student(), course)).isEmpty();
        assertThat(newerReleases.find(student, course)).isPresent();
    }

    @Test
    void saysWhatChangesAndMovesWithWhatWasCompleted() {
        progress.markRead(student, course, WHY);
        ReleaseId revised = courses.publishRevised(course);
        OutlineChanges changes =
                newerReleases.find(student, course).orElseThrow().changes();
        assertThat(changes.added()).extracting(Lesson::lesson).containsExactly(PRICE);
        assertThat(changes.removed()).extracting(Lesson::lesson).containsExactly(HOW);
        assertThat(changes.changed()).extracting(Lesson::lesson).containsExactly(WHY);
        assertThat(changes.moved()).hasSize(1);

        newerReleases.take(student, course, revised);
        newerReleases.take(student, course, revised);

        assertThat(enrolment().release()).isEqualTo(revised);
        assertThat(enrolment().completed()).containsExactly(WHY);
        assertThat(enrolment().joinedAt()).isEqualTo(MORNING);
        assertThat(newerReleases.find(student, course)).isEmpty();
    }

    @Test
    void onlyThePublishedReleaseIsTakenAndOnlyByWhoJoined() {
        ReleaseId shorter = courses.publishShorter(course);
        ReleaseId revised = courses.publishRevised(course);

        assertThatThrownBy(() -> newerReleases.take(student, course, shorter))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.otherRelease");
        assertThatThrownBy(() -> newerReleases.take(campus.student(), course, revised))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.notJoined");
    }

    @Test
    void takingAReleaseOfWhichEverythingIsDoneCompletesTheCourse() {
        progress.markRead(student, course, WHY);
        quizzes.answer(student, course, WHO, Language.EN, 1, RIGHT);
        ReleaseId shorter = courses.publishShorter(course);
        clock.advance(Duration.ofDays(2));

        newerReleases.take(student, course, shorter);

        assertThat(enrolment().completedAt()).isEqualTo(MORNING.plus(Duration.ofDays(2)));
    }

    @Test
    void aCourseThatWasCompletedStaysSoWhenLessonsAreAdded() {
        progress.markRead(student, course, WHY);
        quizzes.answer(student, course, WHO, Language.EN, 1, RIGHT);
        progress.markRead(student, course, HOW);
        ReleaseId revised = courses.publishRevised(course);
        clock.advance(Duration.ofDays(2));

        newerReleases.take(student, course, revised);
        progress.markRead(student, course, PRICE);

        assertThat(enrolment().completedAt()).isEqualTo(MORNING);
        assertThat(enrolment().completed()).contains(PRICE);
    }

    @Test
    void movingWhileTheLastLessonIsCompletedLosesNeither() throws Exception {
        progress.markRead(student, course, WHY);
        ReleaseId shorter = courses.publishShorter(course);
        List<Callable<Boolean>> acts = List.of(
                () -> {
                    newerReleases.take(student, course, shorter);
                    return true;
                },
                () -> {
                    quizzes.answer(student, course, WHO, Language.EN, 1, RIGHT);
                    return true;
                });
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> result : threads.invokeAll(acts)) {
                result.get();
            }
        }

        assertThat(enrolment().release()).isEqualTo(shorter);
        assertThat(enrolment().completed()).containsExactlyInAnyOrder(WHY, WHO);
        assertThat(enrolment().completedAt()).isNotNull();
    }

    private Enrolment enrolment() {
        return enrolments.find(student, course).orElseThrow();
    }
}
