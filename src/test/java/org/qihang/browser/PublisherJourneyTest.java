package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Role;
import org.qihang.course.CourseZip;
import org.qihang.learning.Enrolments;
import org.qihang.testing.Browsers;
import org.qihang.testing.Browsers.Screen;
import org.qihang.testing.Browsers.Window;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** From a zip to learners, on a desktop. */
@QihangTest
class PublisherJourneyTest {

    @Autowired
    Browsers browsers;

    @Autowired
    Campus campus;

    @Autowired
    Enrolments enrolments;

    @TempDir
    Path downloads;

    @Test
    void uploadsChecksPreviewsAndPublishesACourseAndSeesWhoIsWhere() throws Exception {
        CourseZip zip = CourseZip.course();
        try (Window window = browsers.open(campus.withRole(Role.PUBLISHER), Screen.DESKTOP, Language.EN)) {
            Page page = window.go("/publish");
            assertThat(window.flaws()).isEmpty();

            upload(page, zip);
            page.waitForURL("**/publish/uploads/**");
            window.see("can be published for the first time");
            assertThat(window.flaws()).isEmpty();

            window.press("Preview");
            page.waitForURL("**/publish/preview/**");
            window.see("Taste before you speak.");
            window.see("only you and your colleagues see this");
            assertThat(window.flaws()).isEmpty();

            page.goBack();
            window.settle();
            window.press("Publish");
            page.waitForURL("**/publish/" + zip.id().value() + "/releases");
            window.see("Current");
            assertThat(window.flaws()).isEmpty();

            Actor student = campus.student("Lin Learns");
            enrolments.join(student, zip.id());
            window.go("/publish/" + zip.id().value() + "/learners");
            window.see("Lin Learns");
            assertThat(window.flaws()).isEmpty();
            Download sheet =
                    page.waitForDownload(() -> page.locator("a[download]").click());
            Path file = downloads.resolve("learners.xlsx");
            sheet.saveAs(file);
            assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        }
    }

    @Test
    void isToldInFileLineAndColumnWhatIsWrongAndMayUploadAgain() {
        CourseZip broken = CourseZip.course().with("01-begin/02-empty.md", "No heading, no front matter.");
        try (Window window = browsers.open(campus.withRole(Role.PUBLISHER), Screen.DESKTOP, Language.ZH)) {
            Page page = window.go("/publish");

            upload(page, broken);
            page.waitForURL("**/publish/uploads/**");

            window.see("01-begin/02-empty.md");
            assertThat(page.locator("h1").innerText()).isNotBlank();
            assertThat(window.flaws()).isEmpty();
        }
    }

    private static void upload(Page page, CourseZip zip) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("course.zip", "application/zip", zip.bytes()));
    }
}
