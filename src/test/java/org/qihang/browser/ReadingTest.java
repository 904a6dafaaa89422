package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseId;
import org.qihang.course.CourseOutline;
import org.qihang.course.CourseRoutes;
import org.qihang.course.LessonId;
import org.qihang.learning.Enrolments;
import org.qihang.learning.Lessons;
import org.qihang.learning.Margins;
import org.qihang.learning.Margins.Place;
import org.qihang.learning.Mark;
import org.qihang.learning.Reading;
import org.qihang.testing.Browsers;
import org.qihang.testing.Browsers.Screen;
import org.qihang.testing.Browsers.Window;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A lesson as somebody reads it who joined its course. */
@QihangTest
class ReadingTest {

    private static final CourseId COURSE = new CourseId("startup-foundations");
    private static final String TAKEN_OVER =
            "() => !document.querySelector('.first-response') && document.querySelector('.margin')?.qihangShow";
    /** Where the text's blocks stand. */
    private static final String PLACES = "() => [...document.querySelectorAll('.lesson .lesson-text [data-p]')]"
            + ".map(block => Math.round(block.getBoundingClientRect().top + scrollY)).join()";

    private static final String COUNT_SHIFTS = """
            window.shifts = 0;
            new PerformanceObserver(list => list.getEntries().forEach(shift => window.shifts += shift.value))
              .observe({ type: 'layout-shift', buffered: true })""";

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Lessons lessons;

    @Autowired
    Margins margins;

    private Actor student;
    private LessonId first;
    private LessonId second;

    @BeforeEach
    void join() {
        student = campus.student();
        enrolments.join(student, COURSE);
        CourseOutline course = catalogue.current(COURSE).orElseThrow();
        first = course.lessons().getFirst().lesson();
        second = course.lessons().get(1).lesson();
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesWhenFlowTakesOver(Screen screen) {
        margins.mark(student, place(3), Mark.Kind.HIGHLIGHT, true);
        margins.note(student, place(5), "", "Ask in the canteen");
        margins.stopAt(student, place(9));
        try (Window window = browsers.open(student, screen, Language.EN)) {
            Page page = window.page();
            page.addInitScript(COUNT_SHIFTS);
            StringBuilder before = new StringBuilder();
            page.route("**/*v-r=init*", route -> {
                before.append(page.evaluate(PLACES));
                route.resume();
            });

            page.navigate(address(first));
            page.waitForFunction(TAKEN_OVER);
            window.settle();

            assertThat(page.evaluate(PLACES)).isEqualTo(before.toString()).isNotEqualTo("");
            assertThat(((Number) page.evaluate("() => window.shifts")).doubleValue())
                    .isLessThan(0.01);
            assertThat(window.flaws()).isEmpty();
        }
    }

    @Test
    void theTextThatIsThereIsNotSentAgain() {
        try (Window window = browsers.open(student, Screen.DESKTOP, Language.EN)) {
            Page page = window.page();
            StringBuilder sent = new StringBuilder();
            page.onResponse(response -> {
                if (response.url().contains("v-r=uidl")) {
                    sent.append(response.text());
                }
            });
            page.route("**/*v-r=init*", route -> {
                page.evaluate("() => { window.first = document.querySelector('.prose p') }");
                route.resume();
            });

            page.navigate(address(first));
            page.waitForFunction(TAKEN_OVER);
            window.settle();

            assertThat(page.evaluate("() => document.querySelector('.prose p') === window.first"))
                    .isEqualTo(true);
            String paragraph = (String) page.evaluate("() => window.first.textContent");
            assertThat(paragraph).isNotBlank();
            assertThat(sent.toString()).contains("serverConnected").doesNotContain(paragraph.substring(0, 20));
        }
    }

    @Test
    void aPageWhoseFirstResponseIsOfAnotherTimeIsSentAnew() {
        try (Window window = browsers.open(student, Screen.DESKTOP, Language.EN)) {
            Page page = window.page();
            page.route("**/*v-r=init*", route -> {
                page.evaluate("() => { document.querySelector('.first-response').dataset.shows = 'other' }");
                page.evaluate("() => { document.querySelector('.prose p').textContent = 'of another time' }");
                route.resume();
            });

            page.navigate(address(first));
            page.waitForFunction(TAKEN_OVER);
            page.waitForSelector(".prose p");

            assertThat(page.locator(".prose p").first().innerText())
                    .isNotBlank()
                    .isNotEqualTo("of another time");
            assertThat(page.locator(".outline [aria-current]").count()).isEqualTo(1);
            assertThat(window.flaws()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLessonIsReadWithoutScripts(Screen screen) {
        margins.note(student, place(5), "", "Ask in the canteen");
        margins.stopAt(student, place(9));
        try (Window window = browsers.openWithoutScripts(student, screen, Language.EN)) {
            Page page = window.page();
            page.navigate(address(first));

            assertThat(page.locator(".lesson h1").isVisible()).isTrue();
            assertThat(page.locator(".lesson .prose > p").first().isVisible()).isTrue();
            assertThat(page.getByText("Ask in the canteen").isVisible()).isTrue();
            assertThat(page.locator(".lesson-facts a[href$='#p-9']").isVisible())
                    .isTrue();
            if (screen == Screen.PHONE) {
                page.locator(".lesson-facts .outline-label").click();
            }
            assertThat(page.locator(".outline").isVisible()).isTrue();

            page.locator(".outline li a").nth(1).click();

            assertThat(page.url()).endsWith(address(second));
            assertThat(page.locator(".outline [aria-current]").getAttribute("href"))
                    .isEqualTo(address(second));
        }
    }

    @Test
    void whereOneStopsOnThePhoneIsWhereOneGoesOnAtTheDesk() {
        try (Window phone = browsers.open(student, Screen.PHONE, Language.ZH)) {
            Page page = phone.go(address(first));
            page.locator("#p-9").evaluate("block => window.scrollTo(0, block.offsetTop)");
            String top = (String) page.evaluate("""
                    () => [...document.querySelectorAll('.lesson .prose [id^="p-"]')]
                      .find(block => block.getBoundingClientRect().bottom > 100).id""");
            Awaitility.await().until(() -> stoppedAt(Language.ZH), at -> at != null && top.equals("p-" + at));
            try (Window desk = browsers.open(student, Screen.DESKTOP, Language.EN)) {
                desk.go(address(first));

                desk.page().getByText("Continue where you stopped").click();

                desk.page()
                        .waitForFunction(
                                "id => Math.abs(document.getElementById(id).getBoundingClientRect().top) < 200", top);
                assertThat(desk.errors()).isEmpty();
            }
        }
    }

    @Test
    void aParagraphIsMarkedByTouchingIt() {
        try (Window phone = browsers.open(student, Screen.PHONE, Language.ZH)) {
            Page page = phone.go(address(first));
            page.waitForFunction(TAKEN_OVER);
            page.locator(".lesson .prose > p").nth(1).click();
            page.locator(".mark-tools [data-act=highlight]").click();
            page.locator(".lesson .prose > p[data-mark=highlight]").waitFor();
            page.locator(".mark-tools [data-act=note]").click();
            page.getByLabel("你的笔记").fill("去食堂问问");
            page.reload();
            phone.settle();
            page.locator(".lesson .prose > p").nth(1).click();
            page.locator(".mark-tools [data-act=note]").click();
            PlaywrightAssertions.assertThat(page.getByLabel("你的笔记")).hasValue("去食堂问问");
            page.locator(".mark-tools .btn.go").click();

            page.locator(".lesson .prose > p[data-mark='highlight note']").waitFor();
            assertThat(page.locator(".margin .note-text").innerText()).isEqualTo("去食堂问问");
            assertThat(phone.flaws()).isEmpty();
            phone.go("/notes");
            phone.see("去食堂问问");
            assertThat(phone.flaws()).isEmpty();
        }
    }

    @Test
    void theArrowsTurnThePageButNotWhileOneTypes() {
        try (Window window = browsers.open(student, Screen.DESKTOP, Language.EN)) {
            Page page = window.go(address(first));
            page.waitForFunction(TAKEN_OVER);
            page.keyboard().press("m");
            page.locator(".mark-tools [data-act=note]").click();
            page.getByLabel("Your note").pressSequentially("to and fro");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowRight");
            assertThat(page.url()).endsWith(address(first));
            page.getByText("Cancel").click();
            assertThat(page.locator(".mark-tools").isVisible()).isFalse();

            page.locator(".lesson h1").click();
            page.keyboard().press("ArrowRight");
            page.waitForURL("**" + address(second));
            window.settle();
            page.keyboard().press("ArrowLeft");
            page.waitForURL("**" + address(first));
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void theContentsMarkTheSectionThatIsRead() {
        try (Window window = browsers.open(student, Screen.DESKTOP, Language.EN)) {
            Page page = window.go(address(first));
            page.waitForFunction(TAKEN_OVER);
            assertThat(page.locator(".side [aria-current]").count()).isZero();

            page.locator(".side a").nth(1).click();

            page.waitForFunction("() => document.querySelectorAll('.side a')[1].getAttribute('aria-current')");
            assertThat(page.locator(".side [aria-current]").count()).isEqualTo(1);
        }
    }

    @Test
    void onPaperThereIsTheTextAlone() {
        try (Window window = browsers.open(student, Screen.DESKTOP, Language.EN)) {
            Page page = window.go(address(first));
            page.waitForFunction(TAKEN_OVER);

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator(".lesson h1").isVisible()).isTrue();
            for (String chrome :
                    List.of(".bar", ".outline", ".side", ".foot", ".lesson-end", ".margin", ".site-footer")) {
                assertThat(page.locator(chrome).isVisible()).as(chrome).isFalse();
            }
        }
    }

    private @Nullable Integer stoppedAt(Language language) {
        return ((Reading.Open) lessons.open(student, COURSE, first, language))
                .margin()
                .stoppedAt();
    }

    private Place place(int number) {
        return new Place(COURSE, first, Language.EN, number);
    }

    private static String address(LessonId lesson) {
        return CourseRoutes.lesson(COURSE, lesson);
    }
}
