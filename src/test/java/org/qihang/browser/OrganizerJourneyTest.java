package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Role;
import org.qihang.testing.Browsers;
import org.qihang.testing.Browsers.Screen;
import org.qihang.testing.Browsers.Window;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A camp from its first draft to its list of people, on a desktop, with an applicant on a phone. */
@QihangTest
class OrganizerJourneyTest {

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @TempDir
    Path downloads;

    @Test
    void createsPublishesAcceptsWritesAndExports() throws Exception {
        Actor applicant = campus.student("Lin Applies");
        try (Window window = browsers.open(campus.withRole(Role.ORGANIZER), Screen.DESKTOP, Language.EN)) {
            Page page = window.go("/organize");
            assertThat(window.flaws()).isEmpty();
            window.press("New event");
            page.waitForURL("**/organize/new");
            window.press("Save as draft");
            window.see("Please fill this in.");
            fill(page);
            assertThat(window.flaws()).isEmpty();
            window.press("Save as draft");
            page.waitForFunction("() => !location.pathname.endsWith('/new')");
            window.settle();
            assertThat(page.locator("h1").innerText()).isEqualTo("A camp of the browser");
            window.press("Publish");
            window.see("Nobody has applied yet");
            assertThat(window.flaws()).isEmpty();
            String camp = page.url().substring(page.url().lastIndexOf('/') + 1);

            apply(applicant, camp);

            page.reload();
            window.settle();
            window.see("Lin Applies");
            window.press("Accept");
            window.see("1 of 60 seats taken");
            assertThat(window.flaws()).isEmpty();
            page.getByLabel("Subject").fill("Bring a coat");
            page.getByLabel("Message").fill("It snows.");
            window.press("Send");
            window.see("Your message is on its way");
            Download sheet = page.waitForDownload(
                    () -> page.locator("a[download], a[href*='xlsx']").first().click());
            Path file = downloads.resolve("applicants.xlsx");
            sheet.saveAs(file);
            assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        }
    }

    /** The way in from outside: the camp's public page, then signing in is already done. */
    private void apply(Actor applicant, String camp) {
        try (Window phone = browsers.open(applicant, Screen.PHONE, Language.ZH)) {
            Page page = phone.go("/camps/" + camp);
            assertThat(phone.flaws()).isEmpty();
            phone.press("我要报名");
            page.getByLabel("手机号").fill("12");
            phone.press("提交报名");
            assertThat(page.locator("vaadin-text-field").first().getAttribute("invalid"))
                    .isNotNull();
            page.getByLabel("手机号").fill("13800138000");
            phone.press("提交报名");
            phone.see("我的报名");
            assertThat(phone.flaws()).isEmpty();
        }
    }

    private static void fill(Page page) {
        LocalDate day = LocalDate.now(Campus.SHANGHAI).plusDays(30);
        page.getByLabel("Title, English").fill("A camp of the browser");
        page.getByLabel("In a sentence or two, English").fill("Two days.");
        page.getByLabel("Place, English").fill("Building B");
        time(page, "Start", day, "09:00");
        time(page, "End", day.plusDays(1), "17:00");
        time(page, "Apply by", day.minusDays(3), "18:00");
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Admission"))
                .click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("The organizers decide"))
                .click();
    }

    private static void time(Page page, String label, LocalDate date, String time) {
        Locator picker = page.locator("vaadin-date-time-picker").filter(new Locator.FilterOptions().setHasText(label));
        Locator day = picker.locator("vaadin-date-time-picker-date-picker input, vaadin-date-picker input");
        day.fill(date.toString());
        day.press("Enter");
        Locator clock = picker.locator("vaadin-date-time-picker-time-picker input, vaadin-time-picker input");
        clock.fill(time);
        clock.press("Enter");
    }
}
