package org.qihang.course.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.course.CourseOutline;
import org.qihang.course.Finding;

class LessonNamesTest {

    private static final String WITHOUT_MODULES = """
            id: tasting
            language: en
            title:
              en: Tasting
            """;

    @Test
    void numbersOrderModulesAndLessonsAndTenComesAfterNine() {
        List<CourseOutline.Module> modules = new SourceOf()
                .with("course.yml", WITHOUT_MODULES)
                .with("10-end/1-last.md", lesson("last"))
                .with("9-middle/10-tenth.md", lesson("tenth"))
                .with("9-middle/9-ninth.md", lesson("ninth"))
                .with("9-middle/09-before.md", lesson("before"))
                .read()
                .compiled()
                .orElseThrow()
                .modules();

        assertThat(modules).extracting(module -> module.title().en()).containsExactly("middle", "end");
        assertThat(modules)
                .flatExtracting(CourseOutline.Module::lessons)
                .extracting(lesson -> lesson.lesson().value())
                .containsExactly("before", "ninth", "tenth", "last");
    }

    @Test
    void lessonsMayLieAtTheTop() {
        List<CourseOutline.Module> modules = new SourceOf()
                .with("course.yml", WITHOUT_MODULES)
                .with("01-only.md", lesson("only"))
                .read()
                .compiled()
                .orElseThrow()
                .modules();

        assertThat(modules)
                .singleElement()
                .satisfies(module -> assertThat(module.lessons()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh_CN", "zh-cn", "cn", "ZH-CN", "zh-Hans", "en-US"})
    void aNameWithAnotherSpellingOfALanguageIsPointedOut(String language) {
        assertThat(findings(SourceOf.course().with("01-begin/02-x." + language + ".md", lesson("x"))))
                .contains("01-begin/02-x." + language + ".md course.check.languageName");
    }

    @Test
    void aNameMayHaveDots() {
        assertThat(findings(SourceOf.course().with("01-begin/02-web-2.0.md", lesson("web"))))
                .isEmpty();
    }

    @Test
    void markdownWithoutANumberAmongLessonsIsPointedOut() {
        assertThat(findings(SourceOf.course()
                        .with("01-begin/forgotten.md", "x")
                        .with("01-begin/README.md", "x")
                        .with("notes/draft.md", "x")))
                .containsExactly("01-begin/forgotten.md course.check.notNumbered");
    }

    @Test
    void aLessonIsThereOnceInEachLanguage() {
        assertThat(findings(SourceOf.course().with("01-begin/01-first.en.md", SourceOf.LESSON)))
                .containsExactly("01-begin/01-first.md course.check.sameLanguage");
    }

    private static List<String> findings(SourceOf source) {
        return source.read().findings().stream()
                .map((Finding finding) -> finding.file() + " " + finding.textKey())
                .toList();
    }

    private static String lesson(String id) {
        return "---\nid: " + id + "\n---\n\n# " + id + "\n\nWords.\n";
    }
}
