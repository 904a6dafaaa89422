package org.qihang.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.qihang.shell.internal.ContentPolicies;
import org.qihang.store.Ids;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The policy of pages. The scripts that the page is made with carry the nonce of this response; no other runs, unless one
 * of these loads it. It comes after all who add to the page.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContentPolicy implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ContentPolicy::protect);
    }

    private static void protect(IndexHtmlResponse response) {
        String nonce = Ids.random();
        response.getDocument().select("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader(ContentPolicies.HEADER, ContentPolicies.ofPage(nonce));
    }
}
