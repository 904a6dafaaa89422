package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.OfficeScene;
import org.qihang.testing.Browsers;
import org.qihang.testing.Browsers.Screen;
import org.qihang.testing.Browsers.Window;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class BookingTest {

    private static final String SMALLEST_TARGET =
            "() => Math.min(...[...document.querySelectorAll('.dates a, .day-on a.slot, .mentor-topics a, .card .btn')]"
                    + ".map(e => e.getBoundingClientRect()).filter(r => r.width > 0)"
                    + ".map(r => Math.min(r.width, r.height)))";
    private static final String BELOW_THE_TABS = "() => document.querySelector('.time-panel').getBoundingClientRect()"
            + ".bottom - document.querySelector('.tabs').getBoundingClientRect().top";

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Autowired
    OfficeScene scene;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set(OfficeScene.MONDAY);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void onAPhoneTheChosenTimeAndItsButtonComeIntoSight() {
        Actor mentor = scene.mentor("陈立");
        try (Window window = browsers.open(campus.student(), Screen.PHONE, Language.ZH)) {
            Page page = window.go(MentoringRoutes.mentor(mentor.id()));
            assertThat(page.locator(".dates a.on").innerText()).contains("24");
            assertThat(number(page, SMALLEST_TARGET)).isGreaterThanOrEqualTo(44);

            page.locator(".dates a").nth(3).click();
            page.waitForURL("**day=2026-11-26**");
            page.locator(".day-on a.slot").nth(1).click();
            page.waitForURL("**slot=**");
            window.settle();
            page.waitForFunction("() => window.scrollY > 0");

            assertThat(page.locator(".time-panel h3").innerText()).contains("11 月 26 日 周四 10:30");
            assertThat(number(page, BELOW_THE_TABS)).isLessThanOrEqualTo(0);
            assertThat(window.overflow()).isZero();
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void theDirectoryAndOnesSessionsFitAPhone() {
        Actor student = campus.student();
        scene.book(student, scene.mentor("陈立"), OfficeScene.TUESDAY_TEN);
        try (Window window = browsers.open(student, Screen.PHONE, Language.ZH)) {
            for (String address : new String[] {"/mentors", "/sessions"}) {
                Page page = window.go(address);
                page.waitForSelector(".card");
                assertThat(number(page, SMALLEST_TARGET)).as(address).isGreaterThanOrEqualTo(44);
                assertThat(window.overflow()).as(address).isZero();
            }
            assertThat(window.errors()).isEmpty();
        }
    }

    private static double number(Page page, String measure) {
        return ((Number) page.evaluate(measure)).doubleValue();
    }
}
