package org.qihang.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.PersonId;
import org.qihang.course.Completion;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.LessonId;
import org.qihang.course.Level;
import org.qihang.course.ReleaseId;

class CourseProgressTest {

    private static final CourseId COURSE = new CourseId("tea");
    private static final ReleaseId RELEASE = ReleaseId.of(COURSE, "1");
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void beginsAtTheFirstLesson() {
        CourseProgress progress = progress(null);

        assertThat(progress.percent()).isZero();
        assertThat(progress.isBegun()).isFalse();
        assertThat(next(progress)).contains("a");
    }

    @Test
    void goesOnWhereOneStoppedWhileThatIsNotFinished() {
        assertThat(next(progress("c", "a"))).contains("c");
    }

    @Test
    void goesOnBehindAFinishedLessonEvenIfEarlierOnesAreOpen() {
        assertThat(next(progress("b", "b"))).contains("c");
    }

    @Test
    void comesBackToWhatWasSkipped() {
        assertThat(next(progress("c", "b", "c"))).contains("a");
    }

    @Test
    void hasNoNextLessonOnceAllAreFinished() {
        CourseProgress progress = progress("c", "a", "b", "c");

        assertThat(progress.percent()).isEqualTo(100);
        assertThat(progress.isComplete()).isTrue();
        assertThat(next(progress)).isEmpty();
    }

    @Test
    void roundsDownSoThatAHundredMeansAll() {
        assertThat(progress("a", "a", "b").percent()).isEqualTo(66);
    }

    @Test
    void countsOnlyLessonsOfTheReleaseThatIsRead() {
        CourseProgress progress = progress("gone", "gone", "a");

        assertThat(progress.completedLessons()).isEqualTo(1);
        assertThat(next(progress)).contains("b");
    }

    private static Optional<String> next(CourseProgress progress) {
        return progress.next().map(lesson -> lesson.lesson().value());
    }

    private static CourseProgress progress(@Nullable String stopped, String... completed) {
        List<CourseOutline.Lesson> lessons = Stream.of("a", "b", "c")
                .map(id -> new CourseOutline.Lesson(
                        new LessonId(id), new Localized("", id), 10, Completion.READ, 0, Set.of(Language.EN), ""))
                .toList();
        CourseFacts facts = new CourseFacts(
                COURSE,
                Language.EN,
                Localized.EMPTY,
                Localized.EMPTY,
                Localized.EMPTY,
                List.of(),
                "",
                Level.ADVANCED,
                1,
                0,
                0,
                0,
                List.of());
        CourseOutline outline = new CourseOutline(
                RELEASE, null, facts, List.of(new CourseOutline.Module(new Localized("", "All"), lessons)));
        List<CompletedLesson> completions = Arrays.stream(completed)
                .map(id -> new CompletedLesson(new LessonId(id), Completion.READ, NOW, "p"))
                .toList();
        LessonId last = stopped == null ? null : new LessonId(stopped);
        return new CourseProgress(
                outline, new Enrolment(new PersonId("p"), COURSE, RELEASE, NOW, last, NOW, completions, null, null));
    }
}
