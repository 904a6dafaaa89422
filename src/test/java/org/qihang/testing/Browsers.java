package org.qihang.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.SignIns;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** One real browser for all tests, at the production build of the application under test. */
@TestComponent
public class Browsers implements DisposableBean {

    /** What a person holds or sits at. */
    public enum Screen {
        PHONE(360, 740),
        DESKTOP(1280, 800);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final Environment environment;
    private final SignIns signIns;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    Browsers(Environment environment, SignIns signIns) {
        this.environment = environment;
        this.signIns = signIns;
    }

    /** A new window of somebody who is signed in, or of nobody. Close it after the test. */
    public Window open(@Nullable Actor actor, Screen screen, Language language) {
        return open(actor, screen, language, true);
    }

    /** One in which no script runs. */
    public Window openWithoutScripts(@Nullable Actor actor, Screen screen, Language language) {
        return open(actor, screen, language, false);
    }

    private Window open(@Nullable Actor actor, Screen screen, Language language, boolean scripts) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width, screen.height)
                        .setJavaScriptEnabled(scripts)
                        .setHasTouch(screen == Screen.PHONE)
                        .setBaseURL(baseUrl())
                        .setTimezoneId("Asia/Shanghai")
                        .setLocale(language.tag()));
        context.setDefaultTimeout(20_000);
        List<Cookie> cookies = new ArrayList<>();
        cookies.add(new Cookie("qihang-language", language.tag()).setUrl(baseUrl()));
        if (actor != null) {
            cookies.add(new Cookie("qihang-sign-in", signIns.start(actor.id(), "test")).setUrl(baseUrl()));
        }
        context.addCookies(cookies);
        return new Window(context);
    }

    public String baseUrl() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private Browser browser() {
        if (browser == null) {
            playwright = playwright();
            browser = launch(playwright);
        }
        return browser;
    }

    /** Never downloads a browser of its own. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** The browser of this machine. */
    public static Browser launch(Playwright playwright) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        String installed = System.getenv().getOrDefault("QIHANG_BROWSER", "/usr/bin/chromium");
        if (!installed.equals("playwright")) {
            options.setExecutablePath(Path.of(installed));
        }
        return playwright.chromium().launch(options);
    }

    @Override
    public void destroy() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A window with its page, and what went wrong in it. */
    public static final class Window implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final List<String> errors = new ArrayList<>();

        private Window(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onPageError(errors::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
        }

        public Page page() {
            return page;
        }

        /** Opens an address and waits until Flow has drawn it. */
        public Page go(String address) {
            page.navigate(address);
            settle();
            return page;
        }

        /** Until Flow has answered everything that was asked. */
        public void settle() {
            page.waitForFunction("() => window.Vaadin?.Flow?.clients && Object.values(window.Vaadin.Flow.clients)"
                    + ".every(c => !c.isActive || !c.isActive())"
                    + " && !!document.querySelector('.shell')");
        }

        /** Presses the first visible button or link of the page or its dialog that reads so, and waits until Flow has answered. */
        public void press(String label) {
            // Read by JavaScript, which has no \Q
            String literally = label.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
            Pattern whole = Pattern.compile("^\\s*" + literally + "\\s*$");
            page.locator(":is(.content, vaadin-dialog, vaadin-confirm-dialog) :is(vaadin-button, a, button):visible")
                    .filter(new Locator.FilterOptions().setHasText(whole))
                    .first()
                    .click();
            settle();
        }

        /** Waits until the page shows this text somewhere. */
        public void see(String text) {
            page.getByText(text).locator("visible=true").first().waitFor();
        }

        /**
         * What is wrong with the page as it stands: script errors so far, content wider than the window, and what stands
         * in the way of people with impairments (WCAG 2.1 A and AA, as far as axe-core finds it).
         */
        public List<String> flaws() {
            List<String> flaws = new ArrayList<>(errors);
            if (overflow() > 0) {
                flaws.add(page.url() + " is " + overflow() + " pixels too wide");
            }
            new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations().stream()
                            .flatMap(rule -> rule.getNodes().stream()
                                    .map(node -> page.url() + ": " + rule.getId() + " at " + node.getTarget() + ": "
                                            + node.getFailureSummary()))
                            .forEach(flaws::add);
            return flaws;
        }

        /** Script errors and failed requests so far. */
        public List<String> errors() {
            return errors;
        }

        /** By how many pixels the page is wider than the window: 0 if nothing has to be scrolled sideways. */
        public int overflow() {
            return ((Number) page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .intValue();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
