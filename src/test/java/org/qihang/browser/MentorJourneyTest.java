package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.mentoring.Availability;
import org.qihang.mentoring.Mentor;
import org.qihang.mentoring.Mentors;
import org.qihang.mentoring.OfficeScene;
import org.qihang.mentoring.TimeRange;
import org.qihang.testing.Browsers;
import org.qihang.testing.Browsers.Screen;
import org.qihang.testing.Browsers.Window;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** From an empty profile to the first session and its end, on a desktop. */
@QihangTest
class MentorJourneyTest {

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Autowired
    OfficeScene office;

    @Autowired
    Mentors mentors;

    @Autowired
    Availability availability;

    @Autowired
    Clock clock;

    @Test
    void opensOfficeHoursSeesWhoComesAndCancelsWithAReason() {
        Actor mentor = office.mentorWithout("Amelia Hart");
        Actor student = campus.student("Lin Books");
        try (Window window = browsers.open(mentor, Screen.DESKTOP, Language.EN)) {
            Page page = window.go("/office-hours");
            window.see("Before students can book you");
            assertThat(window.flaws()).isEmpty();
            introduce(window, page);
            openTheWeek(window, page);
            chooseAPlace(window, page);
            window.see("Students can book you");

            office.book(student, mentor, firstSlot(mentor));
            window.go("/sessions");
            window.see("With Lin Books");
            assertThat(window.flaws()).isEmpty();
            window.press("Cancel");
            window.press("Cancel the session");
            page.locator("vaadin-text-area[invalid]").waitFor();
            page.getByLabel("Reason").fill("I am ill.");
            window.press("Cancel the session");
            window.see("Cancelled by you");
            window.see("I am ill.");
            assertThat(window.flaws()).isEmpty();
        }
    }

    private static void introduce(Window window, Page page) {
        window.press("Introduction");
        page.getByLabel("In one line, in English").fill("Product designer");
        assertThat(window.flaws()).isEmpty();
        window.press("Save the introduction");
    }

    private static void openTheWeek(Window window, Page page) {
        window.press("Weekly hours");
        List<Locator> days = page.locator(".content vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Add hours"))
                .all();
        assertThat(days).hasSize(7);
        for (Locator day : days) {
            day.click();
            window.settle();
        }
        List<Locator> times = page.locator(".interval vaadin-combo-box input").all();
        assertThat(times).hasSize(14);
        for (int index = 0; index < times.size(); index++) {
            times.get(index).fill(index % 2 == 0 ? "10:00" : "12:00");
            times.get(index).press("Enter");
        }
        assertThat(window.flaws()).isEmpty();
        window.press("Save the week");
    }

    private static void chooseAPlace(Window window, Page page) {
        window.press("Place");
        page.getByText("A room", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        window.settle();
        page.getByLabel("Room", new Page.GetByLabelOptions().setExact(true)).fill("Library, ground floor, 101");
        assertThat(window.flaws()).isEmpty();
        window.press("Save the place");
    }

    private Instant firstSlot(Actor actor) {
        Mentor mentor = mentors.mine(actor);
        Instant now = clock.instant();
        return availability
                .slots(mentor, new TimeRange(now, now.plus(7, ChronoUnit.DAYS)))
                .getFirst()
                .start();
    }
}
