package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** Universities, roles, access and mails, on a desktop. */
@QihangTest
class AdministratorJourneyTest {

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Test
    void makesAUniversityGrantsARoleAndShutsSomebodyOut() {
        Person person = campus.person(campus.student("Lin Rises").id());
        String name = "u" + Ids.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "x");
        try (Window window = browsers.open(campus.withRole(Role.INSTALLATION_ADMIN), Screen.DESKTOP, Language.EN)) {
            Page page = window.go("/administration");
            assertThat(window.flaws()).isEmpty();
            window.press("Create a university");
            page.waitForURL("**/administration/new-university");
            page.getByLabel("Short name").fill(name);
            page.getByLabel("Name in English").fill("University of the Browser");
            window.press("Add a school");
            page.getByLabel("School in English").fill("School of Tests");
            assertThat(window.flaws()).isEmpty();
            window.press("Create");
            page.waitForURL("**/administration");
            window.see("University of the Browser");

            window.go("/administration/people/" + person.id().value());
            page.locator("vaadin-select").click();
            page.locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasText("University of the Browser"))
                    .filter(new Locator.FilterOptions().setHasText("Mentor"))
                    .click();
            window.press("Grant");
            assertThat(page.locator(".rows").innerText()).contains("Mentor");
            assertThat(window.flaws()).isEmpty();
            window.press("Send a link for a new password");
            window.see(person.email());

            window.press("Disable");
            page.locator("vaadin-confirm-dialog vaadin-button, vaadin-dialog vaadin-button")
                    .filter(new Locator.FilterOptions().setHasText("Disable"))
                    .last()
                    .click();
            window.see("This person is disabled");
            assertThat(window.flaws()).isEmpty();
        }
    }

    @Test
    void readsTheMailsThatWaitForAServer() {
        Person person = campus.person(campus.student("Lin Reads").id());
        try (Window window = browsers.open(campus.withRole(Role.INSTALLATION_ADMIN), Screen.DESKTOP, Language.ZH)) {
            Page page = window.go("/mails");
            assertThat(window.flaws()).isEmpty();

            page.getByText(person.fullName()).first().waitFor();
            page.locator(".rows a").first().click();
            window.settle();

            assertThat(page.locator(".content").innerText()).contains("收件人", "Qihang");
            assertThat(window.flaws()).isEmpty();
        }
    }
}
