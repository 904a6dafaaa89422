package org.qihang.shell.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Which of the two ports is taken, and how to choose another: there are two, and people know of one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTaken extends AbstractFailureAnalyzer<PortInUseException> {

    private final Environment environment;

    PortTaken(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, PortInUseException cause) {
        int port = cause.getPort();
        return port == environment.getProperty(ManagementPort.MANAGEMENT, Integer.class, 0)
                ? new FailureAnalysis(
                        "Port " + port + ", on which this machine can see health and metrics, is in use by another"
                                + " process. The pages would have been on port "
                                + environment.getProperty(ManagementPort.PAGES) + ".",
                        "Choose another one: ./qihang run --management-port N, or --" + ManagementPort.MANAGEMENT
                                + "=N, or MANAGEMENT_SERVER_PORT=N; -1 does without.",
                        cause)
                : new FailureAnalysis(
                        "Port " + port + " is in use by another process, perhaps another Qihang.",
                        "Choose another one: ./qihang run --port N, or --" + ManagementPort.PAGES
                                + "=N, or SERVER_PORT=N.",
                        cause);
    }
}
