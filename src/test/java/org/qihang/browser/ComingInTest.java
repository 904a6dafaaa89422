package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.account.Role;
import org.qihang.store.Ids;
import org.qihang.testing.Browsers;
import org.qihang.testing.Browsers.Screen;
import org.qihang.testing.Browsers.Window;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class ComingInTest {

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Test
    void aProtectedPageLeadsThroughSigningInAndBackWithANewSession() {
        Person person = campus.person(campus.student("林晓").id());
        try (Window window = browsers.open(null, Screen.PHONE, Language.ZH)) {
            Page page = window.go("/me");
            assertThat(page.url()).endsWith("/sign-in?to=%2Fme");
            assertThat(window.overflow()).isZero();
            String planted = session(page);

            page.getByLabel("邮箱或学工号").fill(person.email());
            page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(Campus.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/me");
            window.settle();

            assertThat(page.locator("h1").innerText()).isEqualTo("林晓");
            assertThat(session(page)).isNotEqualTo(planted);
            assertThat(window.overflow()).isZero();

            page.locator(".page-head vaadin-button").click();
            page.waitForURL(browsers.baseUrl() + "/");
            window.settle();
            assertThat(page.locator(".tools").innerText()).contains("登录");
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void aNewPersonRegistersOnAPhone() {
        campus.university();
        try (Window window = browsers.open(null, Screen.PHONE, Language.EN)) {
            Page page = window.go("/register?to=%2Fme");
            page.getByLabel("Full name").fill("Wang Xiaoming");
            page.getByLabel("E-mail address").fill(fresh() + "@example.org");
            page.locator("vaadin-password-field input").fill(Campus.PASSWORD);
            page.locator("vaadin-select").click();
            page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Pearl River"))
                    .first()
                    .click();
            page.locator("vaadin-checkbox input").check();
            page.locator("vaadin-button")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Register"))
                    .click();
            page.waitForURL("**/me");
            window.settle();

            assertThat(page.locator("h1").innerText()).isEqualTo("Wang Xiaoming");
            assertThat(page.locator(".content").innerText()).contains("Pearl River");
            assertThat(page.locator("vaadin-combo-box input").inputValue()).isEqualTo("Asia/Shanghai");
            assertThat(window.overflow()).isZero();
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void theAppearanceIsRememberedByTheBrowser() {
        try (Window window = browsers.open(campus.student(), Screen.DESKTOP, Language.EN)) {
            Page page = window.go("/me");
            page.getByLabel("Dark").check();
            page.waitForFunction("() => document.documentElement.classList.contains('dark')");

            window.go("/privacy");

            assertThat(page.locator("html").getAttribute("class")).contains("dark");
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void administrationFitsOnAPhone() {
        try (Window window = browsers.open(campus.withRole(Role.INSTALLATION_ADMIN), Screen.PHONE, Language.ZH)) {
            Page page = window.go(
                    "/administration?university=" + campus.university().value());

            assertThat(page.locator("h1").innerText()).isEqualTo("管理");
            assertThat(window.overflow()).isZero();
            page.locator(".rows a").first().click();
            page.waitForURL("**/administration/people/**");
            window.settle();
            assertThat(window.overflow()).isZero();
            assertThat(window.errors()).isEmpty();
        }
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static String fresh() {
        return Ids.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "x");
    }
}
