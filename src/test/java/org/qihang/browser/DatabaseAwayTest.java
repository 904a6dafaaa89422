package org.qihang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qihang.embedded.EmbeddedDatabase;
import org.qihang.store.Ids;
import org.qihang.testing.Browsers;
import org.qihang.testing.Product;

/** An application of its own in front of a database that can be taken away. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DatabaseAwayTest {

    private static final String COURSE = "/courses/startup-foundations";
    private static final int RELOADED_AFTER_MILLIS = 10_000;
    /** The time-out for finding the database, and what a busy machine adds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    private final HttpClient http = HttpClient.newHttpClient();
    private Gate gate;
    private Process application;
    private String address;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        URI direct = URI.create(database.connectionString());
        try (MongoClient client = MongoClients.create(database.connectionString())) {
            client.getDatabase("qihang")
                    .getCollection("universities")
                    .insertOne(new Document("_id", "zhujiang")
                            .append("name", new Document("zh", "珠江创新大学").append("en", "Pearl River"))
                            .append("schools", List.of())
                            .append("createdBy", "system"));
        }
        gate = Gate.before(direct.getPort());
        String uri = "mongodb://127.0.0.1:" + gate.port() + "/qihang?" + direct.getQuery();
        application = Product.process(
                        Product.class,
                        folder.resolve("log"),
                        List.of("--qihang.store.uri=" + uri, "--qihang.store.patience=1s", "--qihang.demo=false"))
                .redirectErrorStream(true)
                .start();
        address = "http://localhost:" + port(application);
    }

    private static String port(Process application) throws IOException {
        BufferedReader said = application.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(Product.UP)) {
                return line.substring(Product.UP.length());
            }
        }
        throw new IOException("the application has ended");
    }

    @AfterEach
    void open() throws IOException {
        gate.open();
    }

    @AfterAll
    void end() throws IOException, InterruptedException {
        application.destroyForcibly().waitFor();
        gate.close();
        http.close();
        database.close();
    }

    @Test
    void aPageWithDataSaysSoAtOnce() throws Exception {
        awaitPage(COURSE);

        gate.shut();
        HttpResponse<String> answer = get(COURSE, "en");
        gate.open();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.body())
                .contains("We&#39;ll be right back", "Nothing that was saved is lost")
                .doesNotContain("Exception", "org.qihang", "mongo");
        awaitPage(COURSE);
    }

    @Test
    void aPageWithoutDataSaysSoTooForNothingOnItWouldWork() throws Exception {
        awaitPage("/sign-in");

        gate.shut();
        await().until(() -> get("/sign-in", "en").statusCode() == 503);
        HttpResponse<String> answer = get("/sign-in", "zh-CN");
        gate.open();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("马上回来", "lang=\"zh-CN\"");
        awaitPage("/sign-in");
    }

    @Test
    void anOpenPageKeepsWhatWasTypedAndActsWhenTheDatabaseIsBack() throws Exception {
        awaitPage("/register");
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            Page page = browser.newPage();
            page.setDefaultTimeout(PATIENCE.toMillis());
            page.navigate(address + "/register?lang=en&to=%2Fme");
            page.getByLabel("Full name").fill("Wang Xiaoming");
            page.getByLabel("E-mail address").fill("wang@example.org");
            page.locator("vaadin-password-field input").fill(Ids.secret());
            page.locator("vaadin-checkbox input").check();
            Locator register = page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("Register"));

            gate.shut();
            register.click();
            eventually(page.locator("vaadin-notification-card")).containsText("What you typed is still here");
            assertThat(page.getByLabel("Full name")).hasValue("Wang Xiaoming");

            gate.open();
            awaitPage("/register");
            register.click();
            eventually(page.locator("h1")).hasText("Wang Xiaoming");

            page.clock().install();
            gate.shut();
            page.locator(".tabs a[href='/courses'], header a[href='/courses']")
                    .first()
                    .click();
            eventually(page.locator("h1")).hasText("We'll be right back");

            gate.open();
            awaitPage("/courses");
            page.clock().fastForward(RELOADED_AFTER_MILLIS);
            eventually(page.locator("h1")).hasText("Courses");
        }
    }

    private static LocatorAssertions eventually(Locator locator) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        return assertThat(locator);
    }

    private void awaitPage(String page) {
        await().atMost(Duration.ofMinutes(1)).until(() -> get(page, "en").statusCode() == 200);
    }

    private HttpResponse<String> get(String page, String language) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + page + "?lang=" + language))
                .timeout(PATIENCE)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
