package org.qihang.account.internal;

import org.qihang.account.AccountRoutes;
import org.qihang.account.DemoEntrance;
import org.qihang.account.FirstAdministrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the link for the first administrator to the log, at each start until there is one. */
@Component
class FirstAdministratorAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorAtStart.class);

    private final FirstAdministrator administrator;
    private final ObjectProvider<DemoEntrance> demo;
    private final String site;

    FirstAdministratorAtStart(
            FirstAdministrator administrator,
            ObjectProvider<DemoEntrance> demo,
            @Value("${qihang.base-url}") String site) {
        this.administrator = administrator;
        this.demo = demo;
        this.site = site.replaceFirst("/+$", "");
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() {
        administrator
                .issue()
                .ifPresent(link -> LOG.warn(
                        "This installation has no administrator yet. The first one begins here, within {} hours: {}/{}/{}",
                        FirstAdministrator.LIFETIME.toHours(),
                        site,
                        AccountRoutes.FIRST_ADMINISTRATOR,
                        link));
        // The demo brings its own, a moment later
        boolean isDemo = demo.stream().anyMatch(DemoEntrance::open);
        if (administrator.email().isEmpty() && !isDemo && !administrator.exists()) {
            LOG.info("This installation has no administrator yet. Set QIHANG_ADMIN_EMAIL and start again to get one.");
        }
    }
}
