package org.qihang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qihang.testing.Courses.HOW;
import static org.qihang.testing.Courses.WHY;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.CourseId;
import org.qihang.learning.Margins.Place;
import org.qihang.store.Rejected;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class MarginsTest {

    @Autowired
    Margins margins;

    @Autowired
    Lessons lessons;

    @Autowired
    Enrolments enrolments;

    @Autowired
    NewerReleases newerReleases;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    private Actor student;
    private CourseId course;

    @BeforeEach
    void join() {
        student = campus.student();
        course = courses.published();
        enrolments.join(student, course);
    }

    @Test
    void aParagraphIsMarkedAndTheMarksAreTakenBack() {
        margins.mark(student, why(1), Mark.Kind.BOOKMARK, true);
        margins.mark(student, why(1), Mark.Kind.HIGHLIGHT, true);
        margins.note(student, why(1), "", "  Ask in the canteen  ");

        assertThat(margin(Language.EN).at(1)).hasValueSatisfying(mark -> {
            assertThat(mark.bookmarked()).isTrue();
            assertThat(mark.highlighted()).isTrue();
            assertThat(mark.note()).isEqualTo("Ask in the canteen");
            assertThat(mark.quote()).isEqualTo("People are thirsty.");
        });

        margins.mark(student, why(1), Mark.Kind.BOOKMARK, false);
        margins.mark(student, why(1), Mark.Kind.HIGHLIGHT, false);
        margins.note(student, why(1), "Ask in the canteen", "");

        assertThat(margin(Language.EN).marks()).isEmpty();
        assertThat(margins.mine(student)).isEmpty();
    }

    @Test
    void marksStandAtTheSameParagraphOfTheOtherLanguage() {
        margins.note(student, why(1), "", "thirst");
        margins.mark(student, new Place(course, WHY, Language.ZH, 3), Mark.Kind.BOOKMARK, true);

        for (Language language : Language.values()) {
            assertThat(margin(language).at(1)).map(Mark::note).contains("thirst");
            assertThat(margin(language).at(3)).map(Mark::bookmarked).contains(true);
        }
    }

    @Test
    void whatWasMarkedInOneLanguageIsChangedAndTakenBackInTheOther() {
        Place inChinese = new Place(course, WHY, Language.ZH, 1);
        margins.mark(student, why(1), Mark.Kind.BOOKMARK, true);
        margins.note(student, why(1), "", "thirst");

        margins.note(student, inChinese, "thirst", "口渴");
        margins.mark(student, inChinese, Mark.Kind.BOOKMARK, false);

        assertThat(margins.at(student, inChinese).orElseThrow().note()).isEqualTo("口渴");
        assertThat(margin(Language.EN).marks()).hasSize(1);
        assertThat(margin(Language.EN).at(1)).hasValueSatisfying(mark -> {
            assertThat(mark.note()).isEqualTo("口渴");
            assertThat(mark.bookmarked()).isFalse();
        });
    }

    @Test
    void aNewReleaseMovesMarksWithTheirParagraphAndKeepsThoseWhoseParagraphHasChanged() {
        margins.note(student, why(1), "", "thirst");
        margins.note(student, why(3), "", "how slowly?");

        newerReleases.take(student, course, courses.publishRevised(course));

        assertThat(margin(Language.EN).at(2)).map(Mark::note).contains("thirst");
        assertThat(margin(Language.EN).marks()).last().satisfies(placed -> {
            assertThat(placed.number()).isNull();
            assertThat(placed.mark().note()).isEqualTo("how slowly?");
            assertThat(placed.mark().quote()).isEqualTo("<Slowly> ↑");
        });

        String changed = margin(Language.EN).marks().getLast().mark().paragraph();
        margins.remove(student, course, WHY, changed);

        assertThat(margin(Language.EN).marks()).hasSize(1);
    }

    @Test
    void marksOfALessonThatIsGoneAreStillListed() {
        margins.note(student, new Place(course, HOW, Language.EN, 1), "", "a table");

        newerReleases.take(student, course, courses.publishRevised(course));

        assertThat(margins.mine(student)).singleElement().satisfies(lesson -> {
            assertThat(lesson.isThere()).isFalse();
            assertThat(lesson.title().in(Language.EN)).isEqualTo("How to sell it");
            assertThat(lesson.marks()).extracting(Mark::note).containsExactly("a table");
        });
    }

    @Test
    void aNoteThatWasChangedOnAnotherDeviceIsNotOverwritten() {
        margins.note(student, why(1), "", "first");
        margins.note(student, why(1), "first", "from the phone");

        assertThatThrownBy(() -> margins.note(student, why(1), "first", "from the desk"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("from the phone");
        margins.note(student, why(1), "first", "from the phone");

        assertThat(margin(Language.EN).at(1)).map(Mark::note).contains("from the phone");
    }

    @Test
    void marksThatAreMadeAtTheSameTimeAreAllKept() throws Exception {
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int number : new int[] {1, 2, 3}) {
            acts.add(() -> {
                margins.mark(student, why(number), Mark.Kind.BOOKMARK, true);
                margins.stopAt(student, why(number));
                return true;
            });
            acts.add(() -> {
                margins.note(student, why(number), "", "note " + number);
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> result : threads.invokeAll(acts)) {
                result.get();
            }
        }

        assertThat(margin(Language.EN).marks())
                .hasSize(3)
                .allSatisfy(placed -> assertThat(placed.mark().bookmarked()).isTrue())
                .extracting(placed -> placed.mark().note())
                .containsExactly("note 1", "note 2", "note 3");
    }

    @Test
    void aNoteHasABound() {
        String longest = "字".repeat(Mark.LONGEST_NOTE);
        margins.note(student, why(1), "", longest);

        assertThatThrownBy(() -> margins.note(student, why(3), "", longest + "字"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.longNote");
    }

    @Test
    void onlyWhoJoinedMarksAndOnlyWhatIsThere() {
        Actor stranger = campus.student();

        assertThatThrownBy(() -> margins.mark(stranger, why(1), Mark.Kind.BOOKMARK, true))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> margins.mark(student, why(99), Mark.Kind.BOOKMARK, true))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("learning.problem.noSuchParagraph");
        margins.stopAt(stranger, why(3));
        margins.stopAt(student, why(99));

        assertThat(margins.mine(stranger)).isEmpty();
        assertThat(margin(Language.EN).stoppedAt()).isNull();
    }

    @Test
    void whereTheReaderStoppedIsKnownOnTheNextDeviceAndInTheOtherLanguage() {
        margins.stopAt(student, why(3));

        assertThat(margin(Language.EN).stoppedAt()).isEqualTo(3);
        assertThat(margin(Language.ZH).stoppedAt()).isEqualTo(3);

        margins.stopAt(student, why(1));

        assertThat(margin(Language.EN).stoppedAt()).isNull();
    }

    @Test
    void whoMovesToAnotherReleaseGoesOnAtTheirParagraph() {
        margins.stopAt(student, why(1));

        newerReleases.take(student, course, courses.publishRevised(course));

        assertThat(margin(Language.EN).stoppedAt()).isEqualTo(2);
        assertThat(margin(Language.ZH).stoppedAt()).isEqualTo(2);
    }

    @Test
    void whoMovesToAReleaseWithoutTheirParagraphGoesOnInItsPlace() {
        margins.stopAt(student, why(3));

        newerReleases.take(student, course, courses.publishRevised(course));

        assertThat(margin(Language.EN).stoppedAt()).isEqualTo(3);
    }

    private Place why(int number) {
        return new Place(course, WHY, Language.EN, number);
    }

    private Margin margin(Language language) {
        return ((Reading.Open) lessons.open(student, course, WHY, language)).margin();
    }
}
