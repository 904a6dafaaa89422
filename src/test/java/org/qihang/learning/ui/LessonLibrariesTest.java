package org.qihang.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qihang.testing.QihangTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@QihangTest
class LessonLibrariesTest {

    @LocalServerPort
    int port;

    @Test
    void everyLibraryThatTheScriptNamesIsThereAndKept() throws Exception {
        HttpResponse<String> script = get("/scripts/prose.js");
        assertThat(script.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(script.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");

        List<String> libraries = Pattern.compile("'((?:katex|highlightjs|mermaid)/[^']+)'")
                .matcher(script.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(libraries).hasSize(3);
        for (String library : libraries) {
            String whole = library.endsWith(".min") ? library + ".js" : library;
            HttpResponse<String> answer = get("/webjars/" + whole);
            assertThat(answer.statusCode()).as(whole).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/javascript");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
        }
    }

    private HttpResponse<String> get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
