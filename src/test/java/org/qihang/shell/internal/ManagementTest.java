package org.qihang.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@QihangTest
class ManagementTest {

    private static final int CONNECT_MILLIS = 2_000;

    @Autowired
    HealthEndpointGroups groups;

    @Autowired
    HealthContributorRegistry parts;

    @LocalServerPort
    int pages;

    @LocalManagementPort
    int management;

    @ParameterizedTest
    @ValueSource(strings = {"health", "info", "prometheus"})
    void hasAPortOfItsOwn(String endpoint) throws Exception {
        assertThat(get(management, "/actuator/" + endpoint).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/info", "/actuator/prometheus"})
    void isNotWhereThePagesAre(String address) throws Exception {
        assertThat(get(pages, address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beans", "configprops", "env", "heapdump", "loggers", "mappings", "metrics", "threaddump"})
    void tellsNothingElse(String endpoint) throws Exception {
        assertThat(get(management, "/actuator/" + endpoint).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/courses", "/VAADIN/build/indexhtml.js"})
    void hasNoPages(String address) throws Exception {
        assertThat(get(management, address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz", "/actuator/health/liveness", "/actuator/health/readiness"})
    void whoWatchesTheNodeIsAnsweredWhereThePagesAreAndToldNoMore(String address) throws Exception {
        HttpResponse<String> answer = get(pages, address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void whetherANodeLivesAndIsReadyDoesNotDependOnTheDatabase() {
        assertThat(members("liveness")).containsExactly("livenessState");
        assertThat(members("readiness")).containsExactly("readinessState");
    }

    private List<String> members(String group) {
        return parts.stream()
                .map(HealthContributors.Entry::name)
                .filter(Objects.requireNonNull(groups.get(group))::isMember)
                .toList();
    }

    @Test
    void theHealthHasThePartsThatTheReadmeNames() {
        assertThat(parts.stream().map(HealthContributors.Entry::name))
                .containsExactlyInAnyOrder("database", "disk", "follower", "mail", "livenessState", "readinessState");
    }

    @Test
    void isReachedFromThisMachineOnly() throws Exception {
        assertThat(get(management, "/actuator/health").statusCode()).isEqualTo(200);
        for (InetAddress address : addressesBesideTheOneOfLoopback()) {
            assertThatThrownBy(() -> connect(address)).as(address.toString()).isInstanceOf(IOException.class);
        }
    }

    private void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, management), CONNECT_MILLIS);
        }
    }

    /** The second one of loopback is there where the machine has no network. */
    private static List<InetAddress> addressesBesideTheOneOfLoopback() throws IOException {
        List<InetAddress> addresses = new ArrayList<>(List.of(InetAddress.getByName("127.0.0.2")));
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .forEach(addresses::add);
        return addresses;
    }

    private static HttpResponse<String> get(int port, String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
