package org.qihang.course.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qihang.account.Language;
import org.qihang.course.CourseFacts;
import org.qihang.course.CourseOutline;
import org.qihang.course.Finding;
import org.qihang.course.LessonId;
import org.qihang.course.internal.CompiledRelease;

/** Courses that nobody wrote for Qihang. */
class ForeignCourseTest {

    @Test
    void anMdBookIsReadInTheOrderOfItsSummary() {
        CourseReader.Result result = book().read();

        CompiledRelease release = result.compiled().orElseThrow();
        assertThat(release.facts().title().en()).isEqualTo("The Stall Book");
        assertThat(release.facts().authors()).containsExactly("Li Na");
        assertThat(release.modules())
                .extracting(module -> module.title().en())
                .containsExactly("The Stall Book", "Costs", "Selling");
        assertThat(lessons(release)).containsExactly("preface", "costs", "fixed-costs", "prices", "thanks");
    }

    @Test
    void whatASummaryLeavesOutIsUnreachableAndWhatItInventsABrokenLink() {
        CourseReader.Result result = book().with("src/lost.md", "# Lost\n")
                .with(
                        "src/SUMMARY.md",
                        "- [Costs](costs.md)\n- [None](none.md)\n- [Costs again](costs.md)\n- [Later]()\n")
                .read();

        assertThat(result.hasErrors()).isFalse();
        assertThat(places(result, "unreachable")).contains("src/lost.md:1");
        assertThat(places(result, "broken-link")).containsExactly("src/SUMMARY.md:2");
        assertThat(places(result, "listed-twice")).containsExactly("src/SUMMARY.md:3");
        assertThat(lessons(result.compiled().orElseThrow())).containsExactly("costs");
    }

    @Test
    void aChapterWithOthersUnderItBecomesAModuleWhereThereAreNoParts() {
        CompiledRelease release = SourceOf.nothing()
                .with("SUMMARY.md", "# Summary\n\n- [One](one.md)\n- [Two](two.md)\n  - [Half](half.md)\n")
                .with("one.md", "# One\n")
                .with("two.md", "# Two\n")
                .with("half.md", "# Half\n")
                .read()
                .compiled()
                .orElseThrow();

        assertThat(release.modules()).hasSize(2);
        assertThat(release.modules().getLast().title().en()).isEqualTo("Two");
        assertThat(release.modules().getLast().lessons()).hasSize(2);
    }

    @Test
    void aJekyllFolderIsReadByItsNamesAndItsOwnFrontMatterIsNoError() {
        CourseReader.Result result = SourceOf.nothing()
                .with("_config.yml", "title: Notes of a cook\n")
                .with("index.md", "---\nlayout: default\n---\n\n# Notes\n\n[Go on](posts/salt.html)\n")
                .with(
                        "posts/salt.md",
                        "---\nlayout: post\npermalink: /salt\ntags: [a, b]\n---\n\n# Salt\n\n{% include x.html %}\n")
                .with("_layouts/default.md", "{{ content }}")
                .read();

        CompiledRelease release = result.compiled().orElseThrow();
        assertThat(release.facts().title().en()).isEqualTo("Notes of a cook");
        assertThat(release.texts()).hasSize(2);
        assertThat(release.texts().getFirst().html()).contains("/courses/notes-of-a-cook/lessons/salt");
        assertThat(places(result, "other-syntax")).containsExactly("posts/salt.md:9");
        assertThat(places(result, "unknown-key")).isEmpty();
    }

    @Test
    void aPlainFolderIsReadByItsNumbersAndTitledByItsHeadings() {
        CompiledRelease release = SourceOf.nothing()
                .with("docs/README.md", "# 摆摊入门\n\n先看看别人怎么做，再想想自己能卖什么。\n")
                .with("docs/10-last.md", "# 收摊\n\n清点一天的收入。\n")
                .with("docs/9-first.md", "# 出摊\n\n![](missing.png)\n")
                .with("LICENSE.md", "MIT")
                .read()
                .compiled()
                .orElseThrow();

        assertThat(release.facts().language()).isEqualTo(Language.ZH);
        assertThat(release.facts().title().zh()).isEqualTo("摆摊入门");
        assertThat(release.modules()).hasSize(1);
        assertThat(release.modules().getFirst().lessons())
                .extracting(lesson -> lesson.title().zh())
                .containsExactly("摆摊入门", "出摊", "收摊");
    }

    @Test
    void whateverIsWrongInItOnlyWarns() {
        CourseReader.Result result = SourceOf.nothing()
                .with(
                        "a.md",
                        "---\n: [\n---\n\n[x](nowhere.md) ![](none.png)\n\n##### Deep\n\n### Quiz\n\n- [ ] what\n")
                .with("b.md", "---\nid: UPPER CASE\nminutes: many\nmodules: 3\n---\n\n[y](../../../etc/passwd)\n")
                .with("c.zh-CN.md", "# 只有译文\n")
                .with("d.md", "***\n---\n***\n")
                .with("e.md", new byte[] {(byte) 0xE9, 0x20, (byte) 0xFF})
                .read();

        assertThat(result.findings()).isNotEmpty().noneMatch(Finding::isError);
        assertThat(result.compiled()).isPresent();
        assertThat(result.compiled().orElseThrow().texts().getFirst().htmlAfterQuiz())
                .isEmpty();
    }

    @Test
    void theSamePathHasTheSameIdEachTimeAndTwoPathsNeverShareOne() {
        SourceOf source = SourceOf.nothing()
                .with("one/README.md", "# A\n")
                .with("two/README.md", "# B\n")
                .with("one/basics.md", "# C\n")
                .with("two/basics.md", "# D\n")
                .with("三/绪论.md", "# 绪论\n");

        List<String> ids = lessons(source.read().compiled().orElseThrow());

        assertThat(ids).doesNotHaveDuplicates().hasSize(5).contains("one", "two", "basics", "two-basics");
        assertThat(lessons(source.read().compiled().orElseThrow())).isEqualTo(ids);
    }

    @Test
    void anEmptyFolderIsNoCourse() {
        CourseReader.Result result = SourceOf.nothing().with("notes.txt", "x").read();

        assertThat(result.compiled()).isEmpty();
        assertThat(places(result, "no-course")).containsExactly("course.yml:1");
    }

    @Test
    void nothingIsKnownOfItThatItDoesNotSay() {
        CourseFacts facts = SourceOf.nothing()
                .with("a.md", "# A\n")
                .read()
                .compiled()
                .orElseThrow()
                .facts();

        assertThat(facts.credits()).isZero();
        assertThat(facts.prerequisites()).isEmpty();
        assertThat(facts.university().isEmpty()).isTrue();
    }

    private static SourceOf book() {
        return SourceOf.nothing()
                .with("book.toml", "[book]\ntitle = \"The Stall Book\"\nauthors = [\"Li Na\"]\nlanguage = \"en\"\n")
                .with("src/SUMMARY.md", """
                        # Summary

                        [Preface](preface.md)

                        - [Costs](costs.md)
                          - [Fixed costs](costs/fixed-costs.md)

                        # Selling

                        - [Prices](./prices.md)

                        [Thanks](thanks.md)
                        """)
                .with("src/preface.md", "# Preface\n")
                .with("src/costs.md", "# Costs\n\n[Fixed](costs/fixed-costs.html)\n")
                .with("src/costs/fixed-costs.md", "# Fixed costs\n")
                .with("src/prices.md", "# Prices\n")
                .with("src/thanks.md", "# Thanks\n");
    }

    private static List<String> lessons(CompiledRelease release) {
        return release.modules().stream()
                .flatMap(module -> module.lessons().stream())
                .map(CourseOutline.Lesson::lesson)
                .map(LessonId::value)
                .toList();
    }

    private static List<String> places(CourseReader.Result result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.file() + ":" + finding.line())
                .toList();
    }
}
