package org.qihang.account.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** A page stands in its appearance from the first response, so that a dark one doesn't flash. */
@Component
class AppearanceAtStart implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(AppearanceAtStart::mark);
    }

    private static void mark(IndexHtmlResponse response) {
        if (response.getVaadinRequest() instanceof VaadinServletRequest request) {
            String style = Appearance.of(request).style();
            if (!style.isEmpty()) {
                response.getDocument().select("html").addClass(style);
            }
        }
    }
}
