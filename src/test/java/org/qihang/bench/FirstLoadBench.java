package org.qihang.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What a browser with an empty cache loads, and when text stands there. */
final class FirstLoadBench implements Bench.Measurement {

    private static final int RUNS = 7;
    private static final String LESSON = "/courses/startup-foundations/lessons/opportunity";
    private static final double KILO = 1000;
    private static final double LONGEST_MILLIS = 500;
    private static final double MOST_KILOBYTES = 350;

    private final Promises promises = new Promises();

    @Override
    public void run() throws Exception {
        try (Installation installation = Installation.start(Scratch.folder("firstload"));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = launch(playwright)) {
            installation.awaitPage("/sign-in");
            installation.awaitPage(LESSON);
            installation.awaitDemo();
            measure(browser, installation.address() + "/sign-in", "sign-in page");
            measure(browser, installation.address() + LESSON, "lesson by its address");
        }
        promises.end();
    }

    static Browser launch(Playwright playwright) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking"));
        String installed = System.getenv().getOrDefault("QIHANG_BROWSER", "/usr/bin/chromium");
        if (!installed.equals("playwright")) {
            options.setExecutablePath(Path.of(installed));
        }
        return playwright.chromium().launch(options);
    }

    private void measure(Browser browser, String address, String what) {
        List<Double> painted = new ArrayList<>();
        List<Double> ready = new ArrayList<>();
        List<Double> kilobytes = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (BrowserContext context = browser.newContext()) {
                Page page = context.newPage();
                AtomicLong bytes = countBytes(context, page);
                page.navigate(address);
                page.waitForFunction("() => window.Vaadin?.Flow?.clients && document.querySelector('.shell')");
                ready.add(number(page, "performance.now()"));
                page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length");
                painted.add(number(page, "performance.getEntriesByName('first-contentful-paint')[0].startTime"));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                kilobytes.add(bytes.get() / KILO);
            }
        }
        Figures text = new Figures(what + ": first text painted", "ms", painted);
        text.print();
        new Figures(what + ": Flow's view stands", "ms", ready).print();
        Figures wire = new Figures(what + ": over the wire", "KB", kilobytes);
        wire.print();
        promises.expect(text.median() < LONGEST_MILLIS, what + ": text painted under 500 ms");
        promises.expect(wire.median() < MOST_KILOBYTES, what + ": under 350 KB over the wire");
    }

    private static AtomicLong countBytes(BrowserContext context, Page page) {
        AtomicLong bytes = new AtomicLong();
        CDPSession network = context.newCDPSession(page);
        network.send("Network.enable");
        JsonObject noCache = new JsonObject();
        noCache.addProperty("cacheDisabled", true);
        network.send("Network.setCacheDisabled", noCache);
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        return bytes;
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
