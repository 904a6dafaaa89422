package org.qihang.shell.internal;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Health and metrics have a port of their own, which follows from that of the pages unless it is given: so nodes on one
 * machine that have different ports for their pages have different ones here too. It is far from the pages' port, since
 * the port that people try next when they start a second copy is the next one.
 */
class ManagementPort implements EnvironmentPostProcessor {

    static final String PAGES = "server.port";
    static final String MANAGEMENT = "management.server.port";

    private static final int DISTANCE = 10_000;
    private static final int HIGHEST = 65_535;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty(MANAGEMENT)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "management port", Map.of(MANAGEMENT, beside(portOfPages(environment)))));
        }
    }

    /** @param pages 0 for any free port */
    static int beside(int pages) {
        if (pages == 0) {
            return 0;
        }
        return pages + DISTANCE <= HIGHEST ? pages + DISTANCE : pages - DISTANCE;
    }

    private static int portOfPages(Environment environment) {
        return environment.getProperty(PAGES, Integer.class, 8080);
    }
}
