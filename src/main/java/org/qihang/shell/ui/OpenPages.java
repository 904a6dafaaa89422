package org.qihang.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicInteger;
import org.qihang.account.CurrentActor;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Counts what this node keeps in memory for people: sessions, and pages that are open. Signing in and out loads the page
 * anew, so a page is signed in as long as it is open, or never.
 */
@Component
class OpenPages implements VaadinServiceInitListener, MeterBinder {

    private final CurrentActor current;
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger signedIn = new AtomicInteger();
    private final AtomicInteger signedOut = new AtomicInteger();

    OpenPages(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> sessions.incrementAndGet());
        event.getSource().addSessionDestroyListener(destroyed -> sessions.decrementAndGet());
        event.getSource().addUIInitListener(init -> count(init.getUI()));
    }

    private void count(UI page) {
        AtomicInteger pages = isSignedIn() ? signedIn : signedOut;
        pages.incrementAndGet();
        page.addDetachListener(closed -> pages.decrementAndGet());
    }

    private boolean isSignedIn() {
        try {
            return current.signedIn().isPresent();
        } catch (DataAccessException unavailable) {
            return false;
        }
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("qihang.sessions", sessions::get)
                .description("Sessions that this node keeps, of people who are signed in and of those who are not")
                .register(meters);
        pages(meters, "true", signedIn);
        pages(meters, "false", signedOut);
    }

    private static void pages(MeterRegistry meters, String isSignedIn, AtomicInteger pages) {
        Gauge.builder("qihang.pages", pages::get)
                .description("Pages that are open in browsers and kept by this node")
                .tag("signed_in", isSignedIn)
                .register(meters);
    }
}
