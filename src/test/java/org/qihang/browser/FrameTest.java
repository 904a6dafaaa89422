package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.qihang.account.Language;
import org.qihang.testing.Browsers;
import org.qihang.testing.Browsers.Screen;
import org.qihang.testing.Browsers.Window;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class FrameTest {

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Test
    void theLanguageIsSwitchedAndRemembered() {
        try (Window window = browsers.open(campus.student("林晓"), Screen.PHONE, Language.ZH)) {
            Page page = window.go("/");
            assertThat(page.locator("h1").innerText()).contains("林晓");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");

            page.locator(".lang").click();
            page.waitForFunction("() => document.documentElement.lang === 'en'");
            window.settle();

            assertThat(page.locator(".tabs").innerText()).contains("Home");
            assertThat(window.overflow()).isZero();
            assertThat(window.errors()).isEmpty();
        }
    }
}
