package org.qihang.shell.internal;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a proxy or a container engine asks: {@code /livez} and {@code /readyz}, answered where the pages are, so that the
 * answer says that this port works. All else about health has its own port; these two addresses are older than it.
 */
@Configuration(proxyBeanMethods = false)
class Probes implements WebMvcConfigurer {

    static final String LIVENESS = "/livez";
    static final String READINESS = "/readyz";

    @Override
    public void addViewControllers(ViewControllerRegistry addresses) {
        addresses.addViewController("/actuator/health/liveness").setViewName("forward:" + LIVENESS);
        addresses.addViewController("/actuator/health/readiness").setViewName("forward:" + READINESS);
    }
}
