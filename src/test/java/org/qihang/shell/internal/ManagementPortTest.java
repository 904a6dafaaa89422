package org.qihang.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

class ManagementPortTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void followsFromThePortOfThePages() {
        assertThat(portFor("8080")).isEqualTo("18080");
        assertThat(portFor("8081")).isEqualTo("18081");
    }

    @Test
    void staysAPort() {
        assertThat(portFor("55535")).isEqualTo("65535");
        assertThat(portFor("55536")).isEqualTo("45536");
    }

    @Test
    void isAnyFreeOneWhereThatOfThePagesIs() {
        assertThat(portFor("0")).isEqualTo("0");
    }

    @Test
    void isTheOneThatIsGiven() {
        environment.setProperty("management.server.port", "9464");

        assertThat(portFor("8080")).isEqualTo("9464");
    }

    @Test
    void aTakenOneIsToldWithTheWayToChooseAnother() {
        portFor("8080");

        FailureAnalysis analysis = analyze(new PortInUseException(18_080));

        assertThat(analysis.getDescription()).contains("18080", "health and metrics", "8080");
        assertThat(analysis.getAction()).contains("--management-port");
    }

    @Test
    void aTakenPortOfThePagesIsToldAsSuch() {
        portFor("8080");

        FailureAnalysis analysis = analyze(new PortInUseException(8080));

        assertThat(analysis.getDescription()).startsWith("Port 8080").doesNotContain("metrics");
        assertThat(analysis.getAction()).contains("./qihang run --port");
    }

    private FailureAnalysis analyze(PortInUseException failure) {
        return Objects.requireNonNull(new PortTaken(environment).analyze(failure));
    }

    private @Nullable String portFor(String pages) {
        environment.getPropertySources().remove("management port");
        environment.setProperty("server.port", pages);
        new ManagementPort().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("management.server.port");
    }
}
