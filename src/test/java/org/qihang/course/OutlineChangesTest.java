package org.qihang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.course.CourseOutline.Lesson;

class OutlineChangesTest {

    private static final CourseId COURSE = new CourseId("tea");

    @Test
    void theSameOutlineHasNoChanges() {
        OutlineChanges changes = between("Begin: a b", "Begin: a b");

        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void lessonsAreAddedAndRemovedWithoutMovingTheOthers() {
        OutlineChanges changes = between("Begin: a b c | Go: d", "Begin: new a c | Go: other d");

        assertThat(ids(changes.added())).containsExactly("new", "other");
        assertThat(ids(changes.removed())).containsExactly("b");
        assertThat(changes.moved()).isEmpty();
        assertThat(changes.changed()).isEmpty();
    }

    @Test
    void oneLessonThatWasPulledToTheFrontIsTheOnlyOneThatMoved() {
        assertThat(ids(between("Begin: a b c d e", "Begin: e a b c d").moved())).containsExactly("e");
    }

    @Test
    void aLessonMovesToTheNextModuleEvenIfItsOrderStays() {
        assertThat(ids(between("Begin: a b | Go: c", "Begin: a | Go: b c").moved()))
                .containsExactly("b");
    }

    @Test
    void aModuleThatGetsAnotherNameMovesNothing() {
        assertThat(between("Begin: a b | Go: c", "Start: a b | Go: c").isEmpty())
                .isTrue();
    }

    @Test
    void aLessonMayBeMovedAndChanged() {
        OutlineChanges changes = between("Begin: a b c", "Begin: c=2 a b=2");

        assertThat(ids(changes.moved())).containsExactly("c");
        assertThat(ids(changes.changed())).containsExactly("c", "b");
    }

    @Test
    void ofAWholeCourseInReverseOneLessonStays() {
        assertThat(between("Begin: a b c d", "Begin: d c b a").moved()).hasSize(3);
    }

    @Test
    void anEmptyCourseIsFilledAndEmptied() {
        assertThat(ids(between("Begin:", "Begin: a").added())).containsExactly("a");
        assertThat(ids(between("Begin: a", "Begin:").removed())).containsExactly("a");
    }

    private static List<String> ids(List<Lesson> lessons) {
        return lessons.stream().map(lesson -> lesson.lesson().value()).toList();
    }

    private static OutlineChanges between(String older, String newer) {
        return OutlineChanges.between(outline(older), outline(newer));
    }

    /** Modules with their lessons; what stands behind a {@code =} is the lesson's content. */
    private static CourseOutline outline(String modules) {
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
        List<CourseOutline.Module> all = new ArrayList<>();
        for (String module : modules.split(" \\| ")) {
            String[] parts = module.split(": ?", 2);
            List<Lesson> lessons = Arrays.stream(parts[1].split(" "))
                    .filter(lesson -> !lesson.isEmpty())
                    .map(OutlineChangesTest::lesson)
                    .toList();
            all.add(new CourseOutline.Module(new Localized("", parts[0]), lessons));
        }
        return new CourseOutline(ReleaseId.of(COURSE, "1"), null, facts, all);
    }

    private static Lesson lesson(String text) {
        String[] parts = (text + "=1").split("=");
        return new Lesson(
                new LessonId(parts[0]),
                new Localized("", parts[0]),
                10,
                Completion.READ,
                0,
                Set.of(Language.EN),
                parts[1]);
    }
}
