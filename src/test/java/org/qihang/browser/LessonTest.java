package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qihang.testing.Courses.WHO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.learning.Enrolments;
import org.qihang.testing.Browsers;
import org.qihang.testing.Browsers.Screen;
import org.qihang.testing.Browsers.Window;
import org.qihang.testing.Campus;
import org.qihang.testing.Courses;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class LessonTest {

    private static final String TAKEN_OVER =
            "() => document.querySelectorAll('.shell').length === 1 && !document.querySelector('.first-response')";
    private static final String TOP_OF = "id => document.getElementById(id).getBoundingClientRect().top";

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Autowired
    Courses courses;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Enrolments enrolments;

    @Test
    void theTextIsThereBeforeFlowWhichTakesOverWhereTheReaderIs() {
        try (Window window = browsers.open(null, Screen.PHONE, Language.EN)) {
            Page page = window.page();
            page.route("**/*v-r=init*", route -> {
                page.evaluate("() => window.scrollTo(0, 700)");
                route.resume();
            });
            page.navigate(shipped() + "?lang=en");
            assertThat(page.locator(".first-response h1").innerText()).isNotBlank();

            page.waitForFunction(TAKEN_OVER);

            assertThat(((Number) page.evaluate("() => window.scrollY")).intValue())
                    .isEqualTo(700);
            assertThat(window.overflow()).isZero();
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void formulasDiagramsAndCodeAreMadeOfTheirSource() {
        Actor student = campus.student();
        enrolments.join(student, new CourseId("authoring-guide"));
        try (Window window = browsers.open(student, Screen.PHONE, Language.EN)) {
            Page page = window.page();
            page.navigate("/courses/authoring-guide/lessons/formulas-diagrams-media?lang=en");
            page.waitForFunction(TAKEN_OVER);

            page.locator(".diagram svg").waitFor();
            page.locator(".math-set.block .katex").waitFor();
            page.locator("code .hljs-built_in").first().waitFor();

            assertThat(page.locator("code.language-math").count()).isZero();
            assertThat(page.locator(".diagram[id^='p-'][data-p]").count()).isEqualTo(1);
            assertThat(window.overflow()).isZero();
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void whatIsHeavyIsLoadedOnlyWhereItIsNeeded() {
        try (Window window = browsers.open(null, Screen.PHONE, Language.EN)) {
            Page page = window.page();
            List<String> asked = new CopyOnWriteArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(shipped() + "?lang=en");
            page.waitForFunction(TAKEN_OVER);

            assertThat(asked).noneMatch(url -> url.contains("/webjars/") || url.contains("/prose.js"));
            assertThat(asked).allMatch(url -> url.startsWith(browsers.baseUrl()));
        }
    }

    @Test
    void theSwitchOfTheLanguageStaysAtTheParagraph() {
        try (Window window = browsers.open(null, Screen.PHONE, Language.EN)) {
            Page page = window.page();
            page.navigate(shipped() + "?lang=en");
            page.waitForFunction(TAKEN_OVER);
            String paragraph = page.locator(".lesson [id^='p-']").nth(8).getAttribute("id");
            page.evaluate("id => document.getElementById(id).scrollIntoView()", paragraph);
            double before = ((Number) page.evaluate(TOP_OF, paragraph)).doubleValue();

            page.locator(".lang").click();
            page.waitForURL("**/*lang=zh-CN*");
            page.waitForFunction(TAKEN_OVER);

            assertThat(page.locator(".lesson-text > div").getAttribute("lang")).isEqualTo("zh-CN");
            assertThat(((Number) page.evaluate(TOP_OF, paragraph)).doubleValue())
                    .isCloseTo(before, within(60.0));
        }
    }

    @Test
    void aQuizIsAnsweredOnThePhone() {
        Actor student = campus.student("林晓");
        CourseId course = courses.published();
        enrolments.join(student, course);
        try (Window window = browsers.open(student, Screen.PHONE, Language.ZH)) {
            Page page = window.go(CourseRoutes.lesson(course, WHO) + "?lang=zh-CN");
            page.waitForFunction(TAKEN_OVER);
            for (String choice : List.of("排队的人", "昨天买了两杯", "排了十分钟")) {
                page.getByText(choice).click();
            }
            window.settle();

            page.getByText("提交").click();

            page.getByText("答对 2 / 2 题（100%）。测验通过了。").waitFor();
            assertThat(page.locator(".outline [aria-current] .dot.done").count())
                    .isEqualTo(1);
            assertThat(enrolments.find(student, course).orElseThrow().hasCompleted(WHO))
                    .isTrue();
            assertThat(window.overflow()).isZero();
        }
    }

    @Test
    void aHeadingIsReachedFromTheContentsWithoutLosingWhatWasChosen() {
        Actor student = campus.student();
        CourseId course = courses.published();
        enrolments.join(student, course);
        try (Window window = browsers.open(student, Screen.DESKTOP, Language.EN)) {
            Page page = window.go(CourseRoutes.lesson(course, WHO) + "?lang=en");
            page.waitForFunction(TAKEN_OVER);
            page.getByText("People in the queue").click();

            page.locator(".side a").click();
            window.settle();

            assertThat(page.url()).endsWith(CourseRoutes.lesson(course, WHO) + "?lang=en#the-first-step");
            assertThat(page.locator(".opt input:checked").count()).isEqualTo(1);
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void theOutlineIsASheetOnThePhone() {
        try (Window window = browsers.open(null, Screen.PHONE, Language.EN)) {
            Page page = window.page();
            page.navigate(shipped());
            page.waitForFunction(TAKEN_OVER);
            assertThat(page.locator(".outline").isVisible()).isFalse();

            page.locator(".lesson-facts .outline-label").click();

            assertThat(page.locator(".outline").isVisible()).isTrue();
            page.locator(".outline-shade").click(new Locator.ClickOptions().setPosition(20, 100));
            assertThat(page.locator(".outline").isVisible()).isFalse();
        }
    }

    /** The first lesson of a course that comes with the product, which everybody may read. */
    private String shipped() {
        CourseOutline course =
                catalogue.current(new CourseId("startup-foundations")).orElseThrow();
        return CourseRoutes.lesson(course.course(), course.lessons().getFirst().lesson());
    }
}
