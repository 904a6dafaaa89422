package org.qihang.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.testing.QihangTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@QihangTest
class ContentPolicyTest {

    private static final String LESSON = "/courses/authoring-guide/lessons/a-folder-is-a-course";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", LESSON, "/sign-in", "/nowhere"})
    void everyScriptOfAPageCarriesTheNonceOfItsResponseAndNothingElseRuns(String address) throws Exception {
        HttpResponse<String> page = get(address);

        String scripts = policy(page).getOrDefault("script-src", "");
        assertThat(scripts).matches("'self' 'nonce-[\\w-]{16,}' 'strict-dynamic' 'unsafe-eval'");
        String nonce = scripts.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(Jsoup.parse(page.body()).select("script"))
                .isNotEmpty()
                .allSatisfy((Element script) -> assertThat(script.attr("nonce")).isEqualTo(nonce));
        assertThat(page.body()).doesNotContainPattern("<[^>]+ on[a-z]+=");
        assertThat(policy(get(address)).get("script-src")).isNotEqualTo(scripts);
    }

    @Test
    void aPageIsFramedByNobodyAndLoadsFromItsOwnHostAlone() throws Exception {
        Map<String, String> policy = policy(get(LESSON));

        assertThat(policy)
                .containsEntry("default-src", "'none'")
                .containsEntry("object-src", "'none'")
                .containsEntry("frame-src", "'none'")
                .containsEntry("frame-ancestors", "'none'")
                .containsEntry("connect-src", "'self'")
                .containsEntry("base-uri", "'self'");
        assertThat(policy.values()).noneMatch(sources -> sources.contains("http") || sources.contains("*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/styles/qihang.css", "/scripts/reading.js", "/webjars/katex/none.js"})
    void whatIsNoPageRunsNothing(String address) throws Exception {
        Map<String, String> policy = policy(get(address));

        assertThat(policy).containsEntry("frame-ancestors", "'none'").containsEntry("default-src", "'none'");
        assertThat(policy.getOrDefault("script-src", "")).doesNotContain("'self'");
    }

    private static Map<String, String> policy(HttpResponse<String> response) {
        assertThat(response.headers().allValues("Content-Security-Policy")).hasSize(1);
        return Arrays.stream(response.headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow()
                        .split("; *"))
                .map(directive -> directive.split(" ", 2))
                .collect(Collectors.toMap(directive -> directive[0], directive -> directive[1]));
    }

    private HttpResponse<String> get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept", "text/html")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
