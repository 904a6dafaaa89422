package org.qihang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.testing.QihangTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser gets before any script runs; from the production build. */
@QihangTest
class FirstResponseTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/register", "/privacy", "/reset-password/some.link"})
    void pagesAreThere(String address) throws Exception {
        assertThat(get(address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such/page", "/error", "/wp-login.php", "/reset-password/some.link/and-more/x"})
    void unknownAddressesAreUnknown(String address) throws Exception {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/administration/people/x"})
    void whatNeedsSigningInLeadsThereAndBack(String address) throws Exception {
        HttpResponse<String> answer = get(address + "?tab=1");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?to=" + URLEncoder.encode(address + "?tab=1", StandardCharsets.UTF_8));
    }

    @Test
    void anAddressThatTheFirewallRefusesGetsAPageWithoutReasons() throws Exception {
        HttpResponse<String> answer = get("/a;b=c/%2e%2e/d");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "org.");
    }

    @Test
    void aDarkPageIsDarkFromTheFirstResponse() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                .header("Cookie", "qihang-appearance=dark")
                .build();

        String page =
                client().send(request, HttpResponse.BodyHandlers.ofString()).body();

        assertThat(page).containsPattern("<html[^>]* class=\"dark\"");
    }

    private HttpResponse<String> get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .build();
        return client().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
