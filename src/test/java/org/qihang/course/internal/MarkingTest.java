package org.qihang.course.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.course.Grading;
import org.qihang.course.Grading.Mark;
import org.qihang.course.LessonText;
import org.qihang.course.QuestionKind;
import org.qihang.course.Response;
import org.qihang.course.internal.AnswerKeyDocument.Accepted;
import org.qihang.course.internal.AnswerKeyDocument.Key;

class MarkingTest {

    @ParameterizedTest
    @ValueSource(strings = {"Margin", " gross  margin ", "ＭＡＲＧＩＮ", "margin"})
    void widthCaseAndSpacesDoNotCount(String given) {
        assertThat(mark(QuestionKind.FILL_IN, given, new Accepted("margin", ""), new Accepted("Gross Margin", "")))
                .isEqualTo(Mark.RIGHT);
    }

    @Test
    void anotherWordIsWrong() {
        assertThat(mark(QuestionKind.FILL_IN, "margins", new Accepted("margin", "")))
                .isEqualTo(Mark.WRONG);
        assertThat(mark(QuestionKind.FILL_IN, "", new Accepted("margin", ""))).isEqualTo(Mark.WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "1250, RIGHT",
        "'1,250', RIGHT",
        "１２５０, RIGHT",
        "1251.0, RIGHT",
        "1252, WRONG",
        "1249, RIGHT",
        "1.25e3, RIGHT",
        "-1250, WRONG",
        "about 1250, WRONG",
        "'', WRONG",
        "1e999999999, WRONG",
        "'12,50', WRONG",
        "1250 %, RIGHT"
    })
    void numbersAreRightWithinTheirTolerance(String given, Mark expected) {
        assertThat(mark(QuestionKind.NUMERIC, given, new Accepted("1250", "1"))).isEqualTo(expected);
    }

    @Test
    void tenthsAreExact() {
        assertThat(mark(QuestionKind.NUMERIC, "0.3", new Accepted("0.1", "0.2")))
                .isEqualTo(Mark.RIGHT);
        assertThat(mark(QuestionKind.NUMERIC, "\u22120.30", new Accepted("-0.3", "")))
                .isEqualTo(Mark.RIGHT);
    }

    @Test
    void pairsAndOrdersCountAsAWhole() {
        Key pairs = new Key("q1", QuestionKind.MATCHING, 2, List.of(1, 1, 0), List.of(), List.of(), "");

        assertThat(Marking.mark(pairs, new Response(List.of(1, 1, 0), "")).mark())
                .isEqualTo(Mark.RIGHT);
        assertThat(Marking.mark(pairs, new Response(List.of(1, 0, 0), "")).mark())
                .isEqualTo(Mark.WRONG);
        assertThat(Marking.mark(pairs, Response.EMPTY).mark()).isEqualTo(Mark.WRONG);
    }

    @Test
    void aPersonReadsSentencesUnlessThereAreNone() {
        assertThat(mark(QuestionKind.SHORT_TEXT, "I would ask the queue.")).isEqualTo(Mark.WAITING);
        assertThat(mark(QuestionKind.SHORT_TEXT, "  ")).isEqualTo(Mark.WRONG);
    }

    @Test
    void pointsDecideAboutPassing() {
        Key heavy = new Key("q1", QuestionKind.FILL_IN, 3, List.of(), List.of(new Accepted("a", "")), List.of(), "");
        Key light = new Key("q2", QuestionKind.FILL_IN, 1, List.of(), List.of(new Accepted("b", "")), List.of(), "");
        Grading grading = new Grading(
                List.of(Marking.mark(heavy, Response.text("a")), Marking.mark(light, Response.text("x"))), 75);

        assertThat(grading.points()).isEqualTo(3);
        assertThat(grading.outOf()).isEqualTo(4);
        assertThat(grading.percent()).isEqualTo(75);
        assertThat(grading.isPassed()).isTrue();
        assertThat(new Grading(grading.answers(), 76).isPassed()).isFalse();
    }

    @Test
    void whatAQuestionDoesNotHaveIsLeftOut() {
        LessonText.Question pairs = new LessonText.Question(
                "q1", QuestionKind.MATCHING, 1, "", "", List.of("a", "b"), List.of("1", "2"), 200);
        LessonText.Question order =
                new LessonText.Question("q2", QuestionKind.ORDERING, 1, "", "", List.of("a", "b"), List.of(), 200);
        LessonText.Question one =
                new LessonText.Question("q3", QuestionKind.SINGLE_CHOICE, 1, "", "", List.of("a", "b"), List.of(), 200);
        LessonText.Question word =
                new LessonText.Question("q4", QuestionKind.FILL_IN, 1, "", "", List.of(), List.of(), 5);

        assertThat(new Response(List.of(7, 1), "").possibleFor(pairs).chosen()).containsExactly(Response.NONE, 1);
        assertThat(new Response(List.of(1), "").possibleFor(pairs)).isEqualTo(Response.EMPTY);
        assertThat(new Response(List.of(1, 1), "").possibleFor(order)).isEqualTo(Response.EMPTY);
        assertThat(new Response(List.of(0, 1), "").possibleFor(one)).isEqualTo(Response.EMPTY);
        assertThat(Response.text("far too long").possibleFor(word).text()).isEqualTo("far t");
    }

    private static Mark mark(QuestionKind kind, String given, Accepted... accepted) {
        Key key = new Key("q1", kind, 1, List.of(), List.of(accepted), List.of(), "");
        return Marking.mark(key, Response.text(given)).mark();
    }
}
