package org.qihang.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** The names by which the README's alerts ask, as they are scraped. */
@QihangTest
class MetricsTest {

    @LocalManagementPort
    int port;

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @AfterEach
    void close() {
        pages.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qihang_outbox_age_seconds{collection=\"camps\"}",
                "qihang_outbox_retrying{collection=\"camps\"}",
                "qihang_follower_lag_seconds",
                "qihang_mails{state=\"waiting\"}",
                "qihang_mails{state=\"failed\"}",
                "qihang_mails_waiting_age_seconds",
                "qihang_sessions",
                "qihang_pages{signed_in=\"true\"}",
                "qihang_pages{signed_in=\"false\"}",
                "qihang_store_slow_commands_total{collection=\"people\"}",
                "mongodb_driver_pool_checkedout",
                "mongodb_driver_pool_waitqueuesize",
                "mongodb_driver_pool_checkoutfailed_total",
                "logback_events_total{level=\"error\"}"
            })
    void thereIsANumber(String name) throws Exception {
        assertThat(value(name)).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qihang_store_up",
                "mongodb_driver_pool_size",
                "jvm_memory_used_bytes{area=\"heap\"",
                "process_uptime_seconds",
                "mongodb_driver_commands_seconds_count{collection=\"hints\",command=\"find\",status=\"SUCCESS\"}",
                "mongodb_driver_commands_seconds_bucket{collection=\"hints\",command=\"find\",status=\"SUCCESS\",le=\"0.1\"}"
            })
    void isAboveZeroInANodeThatRuns(String name) throws Exception {
        assertThat(value(name)).isPositive();
    }

    @Test
    void anOpenPageIsCounted() throws Exception {
        double before = value("qihang_pages{signed_in=\"true\"}");
        pages.open(campus.student(), "/");

        assertThat(value("qihang_pages{signed_in=\"true\"}")).isEqualTo(before + 1);

        pages.close();

        assertThat(value("qihang_pages{signed_in=\"true\"}")).isEqualTo(before);
    }

    private double value(String name) throws Exception {
        return scraped().stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .max()
                .orElseThrow(() -> new AssertionError(name + " is not there"));
    }

    private List<String> scraped() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .toList();
        }
    }
}
