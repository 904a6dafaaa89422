package org.qihang.course.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qihang.account.Language;
import org.qihang.course.Completion;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseOutline;
import org.qihang.course.Finding;
import org.qihang.course.LessonText;
import org.qihang.course.QuestionKind;
import org.qihang.course.internal.CompiledRelease;

class CourseReaderTest {

    @Test
    void aCourseBecomesARelease() {
        CompiledRelease release = SourceOf.course().read().compiled().orElseThrow();

        assertThat(release.release().value()).matches("tasting@[0-9a-f]{64}");
        CourseOutline.Lesson lesson = release.modules().getFirst().lessons().getFirst();
        assertThat(lesson.title().in(Language.EN)).isEqualTo("The first");
        assertThat(lesson.completion()).isEqualTo(Completion.QUIZ);
        assertThat(lesson.minutes()).isEqualTo(5);
    }

    @Test
    void theTextHasTheQuestionsAndNeverTheAnswers() {
        CompiledRelease release = SourceOf.course().read().compiled().orElseThrow();

        LessonText text = release.texts().getFirst();
        assertThat(text.html()).contains("Words.").doesNotContain("What is right?", "Because", "It is not");
        assertThat(text.htmlAfterQuiz()).isEmpty();
        assertThat(text.questions()).singleElement().satisfies(question -> {
            assertThat(question.promptHtml()).isEqualTo("<p>What is right?</p>");
            assertThat(question.kind()).isEqualTo(QuestionKind.SINGLE_CHOICE);
            assertThat(question.itemsHtml()).containsExactly("This", "That");
        });
        assertThat(release.answers().getFirst().keys()).singleElement().satisfies(key -> {
            assertThat(key.right()).containsExactly(1);
            assertThat(key.feedbackHtml().getFirst()).contains("It is not.");
            assertThat(key.explanationHtml()).contains("Because.");
        });
    }

    @Test
    void theSameFilesHaveTheSameNameAndOthersAnother() {
        String name =
                SourceOf.course().read().compiled().orElseThrow().release().value();

        assertThat(SourceOf.course().read().compiled().orElseThrow().release().value())
                .isEqualTo(name);
        assertThat(SourceOf.course()
                        .with("notes.txt", "x")
                        .read()
                        .compiled()
                        .orElseThrow()
                        .release()
                        .value())
                .isNotEqualTo(name);
    }

    @Test
    void aLessonsContentIsAnotherOnlyWhereItsTextOrAnImageOfItIs() {
        String content = contentOfTheFirst(SourceOf.course());

        assertThat(contentOfTheFirst(SourceOf.course().with("01-begin/02-second.md", lesson("second", "More."))))
                .isEqualTo(content);
        assertThat(contentOfTheFirst(new SourceOf()
                        .with("course.yml", SourceOf.COURSE)
                        .with("01-begin/07-first.md", SourceOf.LESSON)))
                .isEqualTo(content);
        assertThat(contentOfTheFirst(SourceOf.course().with("01-begin/01-first.zh-CN.md", SourceOf.LESSON)))
                .isNotEqualTo(content);
        assertThat(contentOfTheFirst(illustrated("<svg/>"))).isNotEqualTo(contentOfTheFirst(illustrated("<svg />")));
    }

    private static SourceOf illustrated(String image) {
        return SourceOf.course()
                .with("01-begin/01-first.md", lesson("first", "![A dot](dot.svg)"))
                .with("01-begin/dot.svg", image);
    }

    private static String contentOfTheFirst(SourceOf source) {
        CompiledRelease release = source.read().compiled().orElseThrow();
        return release.modules().getFirst().lessons().getFirst().content();
    }

    @Test
    void linksBetweenLessonsLeadToTheirPagesAndImagesToTheirContent() {
        CompiledRelease release = SourceOf.course()
                .with("01-begin/02-second.md", lesson("second", "[back](01-first.md) ![A dot](../images/dot.svg)"))
                .with("images/dot.svg", "<svg/>")
                .read()
                .compiled()
                .orElseThrow();

        assertThat(release.texts().get(1).html())
                .contains("/courses/tasting/lessons/first")
                .containsPattern("/course-files/[0-9a-f]{64}/dot.svg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [a](nowhere.md)          | course.check.brokenLink         | 6 | 1
                    [a](01-first.md#no)      | course.check.brokenAnchor       | 6 | 1
                    ![a](no.png)             | course.check.missingImage       | 6 | 1
                    [out](../../../etc/hosts)| course.check.brokenLink         | 6 | 1
                    """)
    void brokenAddressesAreNamedWhereTheyStand(String text, String key, int line, int column) {
        CourseReader.Result result = SourceOf.course()
                .with("01-begin/02-second.md", lesson("second", text))
                .read();

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.textKey()).isEqualTo(key);
            assertThat(finding.file()).isEqualTo("01-begin/02-second.md");
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.column()).isEqualTo(column);
        });
        assertThat(result.compiled()).isEmpty();
    }

    @Test
    void warningsDoNotKeepACourseFromBecomingARelease() {
        CourseReader.Result result = SourceOf.course()
                .with("course.yml", SourceOf.COURSE + "licens: CC0\n")
                .with("01-begin/02-second.md", lesson("second", "# One\n\n### Three\n\n![](../dot.png)"))
                .with("dot.png", "x")
                .read();

        assertThat(result.findings())
                .extracting(Finding::textKey)
                .containsExactlyInAnyOrder(
                        "course.check.unknownKey", "course.check.skippedHeading", "course.check.noAlternativeText");
        assertThat(result.findings().stream().filter(f -> f.textKey().endsWith("unknownKey")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("licens", "licence"));
        assertThat(result.compiled()).isPresent();
    }

    @Test
    void anIdBelongsToOneLesson() {
        assertThat(keys(SourceOf.course().with("01-begin/02-second.md", lesson("first", "x"))))
                .containsExactly("course.check.duplicateId");
    }

    @Test
    void aTranslationHasTheIdAndTheQuizOfItsSource() {
        String other = SourceOf.LESSON
                .replace("id: first", "id: erste")
                .replace("- [x] That", "- [ ] That")
                .replace("- [ ] This", "- [x] This");

        assertThat(keys(SourceOf.course().with("01-begin/01-first.zh-CN.md", other)))
                .containsExactlyInAnyOrder("course.check.translationId", "course.check.quizDiffers");
    }

    @Test
    void aTranslationNeedsASource() {
        assertThat(keys(SourceOf.course().with("01-begin/02-second.zh-CN.md", lesson("second", "x"))))
                .contains("course.check.translationWithoutSource");
    }

    @Test
    void aQuestionNeedsARightAnswerAndTwoChoices() {
        String quiz = "### Quiz\n\nWhat?\n\n- [ ] Only this\n\nAnd what?\n";

        assertThat(keys(SourceOf.course().with("01-begin/02-second.md", lesson("second", quiz))))
                .containsExactlyInAnyOrder(
                        "course.check.tooFewChoices",
                        "course.check.noRightAnswer",
                        "course.check.questionWithoutChoices");
    }

    @Test
    void chineseTextInGbkIsReadAndSaidToBe() {
        byte[] gbk = lesson("second", "创业者先找到一个真实的问题，再动手。").getBytes(Charset.forName("GBK"));
        CourseReader.Result result =
                SourceOf.course().with("01-begin/02-second.md", gbk).read();

        assertThat(result.findings())
                .extracting(Finding::textKey, finding -> finding.arguments().toString())
                .containsExactly(tuple("course.check.converted", "[GB18030]"));
        assertThat(result.compiled().orElseThrow().texts().get(1).html()).contains("真实的问题");
    }

    @Test
    void utf16WithItsMarkIsReadToo() {
        byte[] utf16 = lesson("second", "Words in another shape").getBytes(StandardCharsets.UTF_16);

        assertThat(keys(SourceOf.course().with("01-begin/02-second.md", utf16)))
                .containsExactly("course.check.converted");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1,Un élève apprend à créer une société",
        "Shift_JIS,起業家は問題をみつける",
        "windows-1251,Предприниматель"
    })
    void whatCanNotBeReadForCertainIsRefusedByName(String encoding, String words) {
        byte[] content = lesson("second", words).getBytes(Charset.forName(encoding));

        assertThat(keys(SourceOf.course().with("01-begin/02-second.md", content)))
                .containsExactly("course.check.notUtf8");
    }

    @Test
    void aContainerThatNothingEndsIsSaidWhereItBegins() {
        CourseReader.Result result = SourceOf.course()
                .with("01-begin/02-second.md", lesson("second", "Words.\n\n::: tip\n\nNever ended.\n"))
                .read();

        assertThat(result.findings())
                .extracting(Finding::rule, Finding::isError)
                .containsExactly(tuple("unclosed-container", true));
        assertThat(keys(SourceOf.course()
                        .with("01-begin/02-second.md", lesson("second", "::: tip\n\nEnded.\n\n:::\n"))))
                .isEmpty();
    }

    @Test
    void whatACourseSaysOfItselfIsKept() {
        String more = SourceOf.COURSE + "university:\n  en: Lake University\nprerequisites:\n  - bookkeeping\n";

        CourseFacts facts = SourceOf.course()
                .with("course.yml", more)
                .read()
                .compiled()
                .orElseThrow()
                .facts();

        assertThat(facts.university().en()).isEqualTo("Lake University");
        assertThat(facts.prerequisites()).containsExactly("bookkeeping");
    }

    @Test
    void aUniversityMayHaveOneNameForAllLanguages() {
        CourseFacts facts = SourceOf.course()
                .with("course.yml", SourceOf.COURSE + "university: Lake University\n")
                .read()
                .compiled()
                .orElseThrow()
                .facts();

        assertThat(facts.university().in(Language.ZH)).isEqualTo("Lake University");
    }

    @Test
    void aTranslationThatIsOlderThanItsSourceIsStale() {
        SourceFiles files = SourceOf.course()
                .with("01-begin/01-first.zh-CN.md", SourceOf.LESSON)
                .files();
        Instant translated = Instant.parse("2026-03-01T10:00:00Z");

        assertThat(stale(files, translated, translated.plusSeconds(3_600)))
                .containsExactly("01-begin/01-first.zh-CN.md");
        assertThat(stale(files, translated, translated.plusSeconds(30))).isEmpty();
        assertThat(stale(files, translated, translated.minusSeconds(3_600))).isEmpty();
    }

    private static List<String> stale(SourceFiles files, Instant translated, Instant written) {
        SourceFiles dated = new SourceFiles(
                files.files(), Map.of("01-begin/01-first.zh-CN.md", translated, "01-begin/01-first.md", written));
        return CourseReader.read(dated).findings().stream()
                .filter(finding -> finding.textKey().equals("course.check.stale"))
                .map(Finding::file)
                .toList();
    }

    @Test
    void badYamlIsNamedWithItsLine() {
        CourseReader.Result result =
                SourceOf.course().with("course.yml", "id: tasting\ntitle: [\n").read();

        assertThat(result.findings()).first().satisfies(finding -> {
            assertThat(finding.textKey()).isEqualTo("course.check.yaml");
            assertThat(finding.line()).isEqualTo(3);
        });
    }

    @Test
    void aBombOfAliasesIsRefused() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nid: *a\nlanguage: !!java.io.File [x]\n";

        assertThat(SourceOf.course().with("course.yml", bomb).read().compiled()).isEmpty();
    }

    private static List<String> keys(SourceOf source) {
        return source.read().findings().stream().map(Finding::textKey).toList();
    }

    private static String lesson(String id, String text) {
        return "---\nid: " + id + "\ntitle: Another\n---\n\n" + text + "\n";
    }
}
