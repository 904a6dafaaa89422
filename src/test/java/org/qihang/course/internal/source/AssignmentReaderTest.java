package org.qihang.course.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qihang.account.Language;
import org.qihang.course.Assignment;
import org.qihang.course.Completion;
import org.qihang.course.Finding;
import org.qihang.course.HandIn;
import org.qihang.course.LessonText;
import org.qihang.course.internal.CompiledRelease;

class AssignmentReaderTest {

    private static final String RUBRIC = """
            | Criterion | Very good (5) | Good (3) | Weak (0) |
            | --- | --- | --- | --- |
            | Questions | About the *past* | Mixed | About the future |
            | Notes | Word for word (10) | Summaries | |
            """;

    @Test
    void theSectionItsRubricAndItsTermsAreRead() {
        CompiledRelease release = read(
                        "hand-in: [text, lean-canvas]\n  team: 2-4\n  due: 2 weeks\n  points: 15", RUBRIC)
                .compiled()
                .orElseThrow();
        LessonText text = release.texts().getLast();
        Assignment assignment = Objects.requireNonNull(text.assignment());

        assertThat(assignment.handIns()).containsExactly(HandIn.TEXT, HandIn.LEAN_CANVAS);
        assertThat(assignment.teamFrom()).isEqualTo(2);
        assertThat(assignment.teamTo()).isEqualTo(4);
        assertThat(assignment.dueDays()).isEqualTo(14);
        assertThat(assignment.points()).isEqualTo(15);
        assertThat(assignment.anchor()).isEqualTo("assignment");
        assertThat(assignment.rubric()).hasSize(2);
        assertThat(assignment.rubric().getFirst().levels())
                .containsExactly(
                        new Assignment.Level("Very good", 5, "About the past"),
                        new Assignment.Level("Good", 3, "Mixed"),
                        new Assignment.Level("Weak", 0, "About the future"));
        assertThat(assignment.rubric().getLast().levels())
                .containsExactly(
                        new Assignment.Level("Very good", 10, "Word for word"),
                        new Assignment.Level("Good", 3, "Summaries"));
        assertThat(text.html()).contains("Talk to three people.", "<table");
        assertThat(release.modules().getFirst().lessons().getLast().completion())
                .isEqualTo(Completion.ASSIGNMENT);
    }

    @Test
    void withoutTermsItIsATextOfOnePersonThatIsNeverDue() {
        Assignment assignment = Objects.requireNonNull(SourceOf.course()
                .with("01-begin/02-second.md", "---\nid: second\n---\n\n# S\n\n## B\n\n### 作业\n\nDo it.\n")
                .read()
                .compiled()
                .orElseThrow()
                .texts()
                .getLast()
                .assignment());

        assertThat(assignment.handIns()).containsExactly(HandIn.TEXT);
        assertThat(assignment.isForTeams()).isFalse();
        assertThat(assignment.dueDays()).isZero();
        assertThat(assignment.points()).isZero();
    }

    @Test
    void pointsThatDoNotAddUpAreSaidAtTheRubric() {
        assertThat(read("points: 20", RUBRIC).findings())
                .extracting(Finding::textKey, Finding::line, Finding::arguments)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("course.check.rubricPoints", 15, List.of("15", "20")));
    }

    @Test
    void aLevelWithoutPointsIsSaidAtItsCell() {
        String rubric = "| Criterion | Good | Weak (0) |\n| --- | --- | --- |\n| Questions | Past | Future |\n";

        assertThat(keys(read("team: 3", rubric))).containsExactly("course.check.rubricWithoutPoints");
    }

    @ParameterizedTest
    @CsvSource({
        "hand-in: [video], badHandIn",
        "team: 4-2, badTeam",
        "team: 99, badTeam",
        "due: Friday, badDue",
        "due: 0, badDue",
        "points: many, badPoints",
        "teams: 3, unknownKey"
    })
    void badTermsAreSaidWhereTheyStand(String term, String key) {
        CourseReader.Result result = read(term, RUBRIC);

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.textKey()).isEqualTo("course.check." + key);
            assertThat(finding.line()).isEqualTo(4);
        });
    }

    @Test
    void whoSpeaksOfAnAssignmentHasToGiveOne() {
        String lesson = "---\nid: second\ncompletion: assignment\nassignment:\n  team: 2\n---\n\n# S\n\nWords.\n";

        assertThat(keys(SourceOf.course().with("01-begin/02-second.md", lesson).read()))
                .containsExactlyInAnyOrder("course.check.noAssignment", "course.check.completionWithoutAssignment");
    }

    @Test
    void aTranslationHasTheTermsOfItsSource() {
        String source = lesson("team: 3", RUBRIC);
        String translation = source.replace("assignment:\n  team: 3\n", "");
        CompiledRelease release = SourceOf.course()
                .with("01-begin/02-second.md", source)
                .with("01-begin/02-second.zh-CN.md", translation)
                .read()
                .compiled()
                .orElseThrow();

        assertThat(release.texts())
                .filteredOn(text -> text.language() == Language.ZH)
                .singleElement()
                .satisfies(text -> assertThat(
                                Objects.requireNonNull(text.assignment()).teamTo())
                        .isEqualTo(3));
    }

    @Test
    void aTranslationHasTheSamePoints() {
        String source = lesson("team: 3", RUBRIC);
        CourseReader.Result result = SourceOf.course()
                .with("01-begin/02-second.md", source)
                .with("01-begin/02-second.zh-CN.md", source.replace("(5)", "(6)"))
                .read();

        assertThat(keys(result)).containsExactly("course.check.assignmentDiffers");
    }

    private static CourseReader.Result read(String terms, String rubric) {
        return SourceOf.course()
                .with("01-begin/02-second.md", lesson(terms, rubric))
                .read();
    }

    private static String lesson(String terms, String rubric) {
        return "---\nid: second\nassignment:\n  " + terms + "\n---\n\n# S\n\n"
                + "## B\n\n### Assignment\n\nTalk to three people.\n\n" + rubric;
    }

    private static List<String> keys(CourseReader.Result result) {
        return result.findings().stream().map(Finding::textKey).toList();
    }
}
