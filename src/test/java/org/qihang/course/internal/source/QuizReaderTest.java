package org.qihang.course.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.course.Finding;
import org.qihang.course.LessonText;
import org.qihang.course.QuestionKind;
import org.qihang.course.internal.AnswerKeyDocument;
import org.qihang.course.internal.AnswerKeyDocument.Accepted;
import org.qihang.course.internal.CompiledRelease;

class QuizReaderTest {

    @Test
    void questionsHaveTheirKindChoicesFeedbackAndExplanation() {
        CompiledRelease release = release("""
                ### Quiz

                Read *this*:

                > A case.

                Which are **facts**?

                - [x] “I paid 30 yuan.”
                - [ ] `Perhaps`
                  > Said out of *politeness*.
                - [x] A place

                  with two paragraphs

                > Facts can be counted.
                >
                > - Really.

                One?

                1. Not a choice

                - [X] Yes
                - [ ] No
                """);

        List<LessonText.Question> questions = release.texts().getFirst().questions();
        assertThat(questions).hasSize(2);
        assertThat(questions.getFirst().key()).isEqualTo("q1");
        assertThat(questions.getFirst().kind()).isEqualTo(QuestionKind.MULTIPLE_CHOICE);
        assertThat(questions.getFirst().promptHtml()).isEqualTo("""
                <p>Read <em>this</em>:</p>
                <blockquote>
                <p>A case.</p>
                </blockquote>
                <p>Which are <strong>facts</strong>?</p>""");
        assertThat(questions.getFirst().itemsHtml())
                .containsExactly(
                        "<p>“I paid 30 yuan.”</p>",
                        "<p><code>Perhaps</code></p>",
                        "<p>A place</p>\n<p>with two paragraphs</p>");
        assertThat(questions.getLast().kind()).isEqualTo(QuestionKind.TRUE_FALSE);
        assertThat(questions.getLast().itemsHtml()).containsExactly("Yes", "No");

        List<AnswerKeyDocument.Key> keys = release.answers().getFirst().keys();
        assertThat(keys.getFirst().right()).containsExactly(0, 2);
        assertThat(keys.getFirst().feedbackHtml()).containsExactly("", "<p>Said out of <em>politeness</em>.</p>", "");
        assertThat(keys.getFirst().explanationHtml())
                .isEqualTo("<p>Facts can be counted.</p>\n<ul><li>Really.</li></ul>");
        assertThat(keys.getLast().right()).containsExactly(0);
    }

    @Test
    void textAfterTheQuizGoesOnWhereItStood() {
        LessonText text = release("## Before\n\n### 测验\n\nA?\n\n- [x] a\n- [ ] b\n\n#### Still quiz\n\nB?\n\n"
                        + "- [ ] a\n- [x] b\n\n## After\n\nEnd.")
                .texts()
                .getFirst();

        assertThat(text.html()).isEqualTo("<h2 data-p=\"1\" id=\"before\">Before</h2>\n");
        assertThat(text.questions()).hasSize(2);
        assertThat(text.htmlAfterQuiz())
                .isEqualTo("<h2 data-p=\"8\" id=\"after\">After</h2>\n<p data-p=\"9\">End.</p>\n");
        assertThat(text.headings()).extracting(LessonText.Heading::anchor).containsExactly("before", "after");
    }

    @Test
    void notesStandBehindTheQuizAndItsOwnNowhere() {
        LessonText text = release("Text[^1].\n\n### Quiz\n\nA[^2]?\n\n- [x] a\n- [ ] b\n\n"
                        + "[^1]: From the text.\n[^2]: The answer.\n")
                .texts()
                .getFirst();

        assertThat(text.html()).contains("fnref:1").doesNotContain("From the text.");
        assertThat(text.questions().getFirst().promptHtml()).isEqualTo("<p>A?</p>");
        assertThat(text.htmlAfterQuiz()).contains("From the text.").doesNotContain("The answer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quiz", "quiz", "**Quiz**", "Quiz ###", "测验"})
    void theHeadingMayBeWrittenInTheseWays(String title) {
        assertThat(release("### " + title + "\n\nA?\n\n- [x] a\n- [ ] b\n")
                        .texts()
                        .getFirst()
                        .questions())
                .hasSize(1);
    }

    @Test
    void noWordOfTheTextTellsAnAnswer() {
        CompiledRelease release = release("### Quiz\n\nA?\n\n- [x] a\n  > secret one\n- [ ] b\n\n> secret two\n");

        assertThat(release.texts().toString()).doesNotContain("secret", "checked", "input", "right");
    }

    @Test
    void aQuizThatNobodyWouldFindIsAnErrorForItsAnswersWouldShow() {
        String quiz = "A?\n\n- [x] a\n- [ ] b\n\n";

        assertThat(keys("## Quiz\n\n" + quiz)).containsExactly("course.check.quizLevel");
        assertThat(keys("### Quiz\n\n" + quiz + "### Quiz\n\n" + quiz))
                .containsExactly("course.check.secondQuiz", "course.check.quizLevel");
    }

    @Test
    void aChecklistElsewhereIsNoQuiz() {
        assertThat(keys("## To do\n\n- [x] a\n- [ ] b\n\n### Quiz\n\nA?\n\n- [x] a\n- [ ] b\n"))
                .isEmpty();
    }

    @Test
    void theListUnderAQuestionSaysItsKind() {
        CompiledRelease release = release("""
                ### Quiz

                Is rent a fixed cost? (2 points)

                - [x] True
                - [ ] False

                What is left of the price after the cost? （3 分）

                - = margin
                  > In the trade one says so.
                - = gross margin

                How many cups pay a rent of 300 yuan at 2.40 yuan each?

                - = 125 ± 1

                Which share of 80 yuan is 20 yuan?

                - = 25% ± 10%

                Match each cost with its kind.

                - The *stall's* rent => fixed
                - Tea leaves => variable
                - Cups => variable
                - => sunk

                In which order?

                1. [x] Ask
                2. [x] Make
                3. [x] Sell

                > [!TIP]
                > One sentence is enough.

                Whom would you ask?

                - ____ (300)

                > Somebody who queues.
                """);

        LessonText text = release.texts().getFirst();
        assertThat(text.questions())
                .extracting(LessonText.Question::kind)
                .containsExactly(
                        QuestionKind.TRUE_FALSE,
                        QuestionKind.FILL_IN,
                        QuestionKind.NUMERIC,
                        QuestionKind.NUMERIC,
                        QuestionKind.MATCHING,
                        QuestionKind.ORDERING,
                        QuestionKind.SHORT_TEXT);
        assertThat(text.questions()).extracting(LessonText.Question::points).containsExactly(2, 3, 1, 1, 1, 1, 1);
        assertThat(text.questions().get(1).promptHtml()).isEqualTo("<p>What is left of the price after the cost?</p>");
        assertThat(text.questions().get(4).itemsHtml())
                .containsExactly("The <em>stall's</em> rent", "Tea leaves", "Cups");
        assertThat(text.questions().get(4).targetsHtml()).containsExactlyInAnyOrder("fixed", "variable", "sunk");
        assertThat(text.questions().get(5).itemsHtml())
                .containsExactlyInAnyOrder("Ask", "Make", "Sell")
                .isNotEqualTo(List.of("Ask", "Make", "Sell"));
        assertThat(text.questions().getLast().hintHtml()).contains("One sentence is enough.");
        assertThat(text.questions().getLast().promptHtml()).isEqualTo("<p>Whom would you ask?</p>");
        assertThat(text.questions().getLast().longest()).isEqualTo(300);

        List<AnswerKeyDocument.Key> keys = release.answers().getFirst().keys();
        assertThat(keys.get(1).accepted()).extracting(Accepted::text).containsExactly("margin", "gross margin");
        assertThat(keys.get(1).feedbackHtml()).containsExactly("<p>In the trade one says so.</p>", "");
        assertThat(keys.get(2).accepted()).containsExactly(new Accepted("125", "1"));
        assertThat(keys.get(3).accepted()).containsExactly(new Accepted("25%", "2.5"));
        assertThat(keys.getLast().explanationHtml()).isEqualTo("<p>Somebody who queues.</p>");
    }

    @Test
    void whatIsShuffledForTheReadersIsPutInOrderByTheKey() {
        CompiledRelease release = release("### Quiz\n\nIn which order?\n\n1. [x] a\n2. [x] b\n3. [x] c\n4. [x] d\n\n"
                + "Match.\n\n- a => 1\n- b => 2\n- c => 3\n- => 4\n");
        List<LessonText.Question> questions = release.texts().getFirst().questions();
        List<AnswerKeyDocument.Key> keys = release.answers().getFirst().keys();

        assertThat(keys.getFirst().right().stream().map(questions.getFirst().itemsHtml()::get))
                .containsExactly("a", "b", "c", "d");
        assertThat(keys.getLast().right().stream().map(questions.getLast().targetsHtml()::get))
                .containsExactly("1", "2", "3");
    }

    @Test
    void aTranslatedQuestionIsShuffledAlike() {
        String quiz = "### Quiz\n\nOrder?\n\n1. [x] %s1\n2. [x] %s2\n3. [x] %s3\n";
        CompiledRelease release = SourceOf.course()
                .with("01-begin/02-second.md", "---\nid: second\n---\n\n# S\n\n" + quiz.replace("%s", "a"))
                .with("01-begin/02-second.zh-CN.md", "---\nid: second\n---\n\n# S\n\n" + quiz.replace("%s", "b"))
                .read()
                .compiled()
                .orElseThrow();
        List<List<String>> shown = release.texts().stream()
                .filter(text -> text.lesson().value().equals("second"))
                .map(text -> text.questions().getFirst().itemsHtml().stream()
                        .map(item -> item.substring(1))
                        .toList())
                .toList();

        assertThat(shown).hasSize(2);
        assertThat(shown.getFirst()).isEqualTo(shown.getLast());
    }

    @Test
    void aTranslationMayAcceptOtherWordsButNoOtherNumbers() {
        assertThat(inTwoLanguages("- = one\n- = a single one\n", "- = 一\n")).isEmpty();
        assertThat(inTwoLanguages("- = 5 ± 1\n", "- = 6 ± 1\n")).containsExactly("course.check.quizDiffers");
        assertThat(inTwoLanguages("- a => 1\n- b => 2\n", "- 甲 => 2\n- 乙 => 3\n- => 4\n"))
                .containsExactly("course.check.quizDiffers");
    }

    private static List<String> inTwoLanguages(String english, String chinese) {
        String lesson = "---\nid: second\n---\n\n# S\n\n## C\n\n### Quiz\n\nA?\n\n";
        return SourceOf.course()
                .with("01-begin/02-second.md", lesson + english)
                .with("01-begin/02-second.zh-CN.md", lesson + chinese)
                .read()
                .findings()
                .stream()
                .map(Finding::textKey)
                .toList();
    }

    @Test
    void aListThatIsNoAnswerBelongsToTheQuestion() {
        LessonText text = release("### Quiz\n\nWhat is a => b?\n\n- one\n- two\n\n1. first\n\n- [x] a\n- [ ] b\n")
                .texts()
                .getFirst();

        assertThat(text.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.promptHtml()).contains("<li>one</li>", "<li>first</li>"));
    }

    @Test
    void badAnswersAreSaidWhereTheyStand() {
        assertThat(keys("### Quiz\n\nA?\n\n- = a\n- b\n")).containsExactly("course.check.answerWithoutSign");
        assertThat(keys("### Quiz\n\nA?\n\n- = 5 ± many\n")).containsExactly("course.check.badTolerance");
        assertThat(keys("### Quiz\n\nA?\n\n- a => 1\n- b\n- c => 2\n"))
                .containsExactly("course.check.pairWithoutArrow");
        assertThat(keys("### Quiz\n\nA?\n\n- a => 1\n")).containsExactly("course.check.tooFewChoices");
        assertThat(keys("### Quiz\n\nA?\n\n1. [x] a\n")).containsExactly("course.check.tooFewChoices");
    }

    @Test
    void howManyPercentPassStandsInTheFrontMatter() {
        String lesson = "---\nid: second\nquiz:\n  pass: %s\n---\n\n# S\n\n### Quiz\n\nA?\n\n- = a\n";
        SourceOf good = SourceOf.course().with("01-begin/02-second.md", lesson.formatted("80%"));
        SourceOf bad = SourceOf.course().with("01-begin/02-second.md", lesson.formatted("120"));

        assertThat(good.read().compiled().orElseThrow().answers().getLast().passPercent())
                .isEqualTo(80);
        assertThat(bad.read().findings())
                .extracting(finding -> finding.textKey() + ":" + finding.line())
                .contains("course.check.badQuizNumber:4");
    }

    @Test
    void everyChoiceHasABox() {
        assertThat(keys("### Quiz\n\nA?\n\n- [x] a\n- [ ] b\n- c\n")).containsExactly("course.check.choiceWithoutBox");
    }

    @Test
    void aQuizWithoutQuestionsIsAnError() {
        assertThat(keys("### Quiz\n")).containsExactly("course.check.questionWithoutChoices");
    }

    @Test
    void choicesNeedAQuestion() {
        assertThat(keys("### Quiz\n\n- [x] a\n- [ ] b\n")).containsExactly("course.check.choicesWithoutQuestion");
    }

    private static List<String> keys(String text) {
        return course(text).read().findings().stream()
                .map(finding -> finding.textKey())
                .toList();
    }

    private static CompiledRelease release(String text) {
        return course(text).read().compiled().orElseThrow();
    }

    private static SourceOf course(String text) {
        return SourceOf.course().with("01-begin/01-first.md", "---\nid: first\ntitle: First\n---\n" + text);
    }
}
