package org.qihang.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.qihang.account.Language;

/** Takes the README's pictures anew: main pages of the demo campus, in both languages, on a phone and on a desktop. */
final class Screens implements Bench.Measurement {

    private static final Path FOLDER = Path.of("docs", "images");
    private static final int QUALITY = 72;
    private static final String FREE_SLOT = "a.slot:visible";

    private enum Screen {
        PHONE(360, 740),
        DESKTOP(1280, 800);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** @param click what is pressed after opening, in order */
    private record Shot(String name, String person, String address, List<String> click) {}

    private static final List<Shot> SHOTS = List.of(
            new Shot("home", "林晓", "/", List.of()),
            new Shot("lesson", "林晓", "/courses/startup-foundations/lessons/opportunity", List.of()),
            new Shot("booking", "林晓", "/mentors", List.of("a.mentor-card:has-text('陈立')", FREE_SLOT)),
            new Shot("camp", "林晓", "/camps/demo-winter", List.of()),
            new Shot("organize", "孙启明", "/organize/demo-winter", List.of()));

    @Override
    public void run() throws Exception {
        Path data = Scratch.folder("screens");
        try (Installation installation = Installation.start(data);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = FirstLoadBench.launch(playwright)) {
            installation.awaitPage("/sign-in");
            installation.awaitDemo();
            for (Language language : Language.values()) {
                for (Screen screen : Screen.values()) {
                    for (Shot shot : SHOTS) {
                        take(browser, installation.address(), shot, screen, language);
                    }
                }
            }
        }
    }

    private static void take(Browser browser, String address, Shot shot, Screen screen, Language language) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setLocale(language.tag())
                .setTimezoneId("Asia/Shanghai"))) {
            context.addCookies(List.of(new Cookie("qihang-language", language.tag()).setUrl(address)));
            Page page = context.newPage();
            page.navigate(address + "/sign-in");
            page.locator(".face-card:has-text('" + shot.person() + "')").click();
            page.waitForURL(address + "/");
            page.navigate(address + shot.address());
            settle(page);
            for (String target : shot.click()) {
                page.locator(target).first().click();
                settle(page);
            }
            page.evaluate("() => window.scrollTo(0, 0)");
            Path file = FOLDER.resolve("%s-%s-%s.jpg"
                    .formatted(
                            shot.name(),
                            screen.name().toLowerCase(java.util.Locale.ROOT),
                            language == Language.ZH ? "zh" : "en"));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(file)
                    .setType(ScreenshotType.JPEG)
                    .setQuality(QUALITY));
            System.out.println(file);
        }
    }

    /** Until Flow has answered, and pictures and fonts stand. */
    private static void settle(Page page) {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.waitForFunction("() => window.Vaadin?.Flow?.clients && Object.values(window.Vaadin.Flow.clients)"
                + ".every(c => !c.isActive || !c.isActive()) && !!document.querySelector('.shell')");
    }
}
