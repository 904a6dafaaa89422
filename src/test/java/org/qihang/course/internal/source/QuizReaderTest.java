package org.qihang.course.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.course.LessonText;
import org.qihang.course.internal.AnswerKeyDocument;
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
        assertThat(questions.getFirst().several()).isTrue();
        assertThat(questions.getFirst().promptHtml()).isEqualTo("""
                <p>Read <em>this</em>:</p>
                <blockquote>
                <p>A case.</p>
                </blockquote>
                <p>Which are <strong>facts</strong>?</p>""");
        assertThat(questions.getFirst().choicesHtml())
                .containsExactly(
                        "<p>“I paid 30 yuan.”</p>",
                        "<p><code>Perhaps</code></p>",
                        "<p>A place</p>\n<p>with two paragraphs</p>");
        assertThat(questions.getLast().several()).isFalse();
        assertThat(questions.getLast().choicesHtml()).containsExactly("Yes", "No");

        List<AnswerKeyDocument.Key> keys = release.answers().getFirst().keys();
        assertThat(keys.getFirst().right()).isEqualTo(Set.of(0, 2));
        assertThat(keys.getFirst().feedbackHtml()).containsExactly("", "<p>Said out of <em>politeness</em>.</p>", "");
        assertThat(keys.getFirst().explanationHtml())
                .isEqualTo("<p>Facts can be counted.</p>\n<ul><li>Really.</li></ul>");
        assertThat(keys.getLast().right()).isEqualTo(Set.of(0));
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
