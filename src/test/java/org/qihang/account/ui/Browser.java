package org.qihang.account.ui;

import com.github.mvysny.fakeservlet.FakeResponse;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;

/** What a browser got to know beside the page: cookies, and where to go. */
final class Browser {

    private static final String SIGN_IN = "qihang-sign-in";

    private Browser() {}

    /** The secret of the sign-in that the last answer brought. */
    static Optional<String> secret() {
        return cookie(SIGN_IN).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    static Optional<Cookie> cookie(String name) {
        FakeResponse response =
                (FakeResponse) VaadinServletResponse.getCurrent().getResponse();
        return response.getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .reduce((before, after) -> after);
    }

    /** The addresses that were loaded anew. */
    static List<Object> sentTo() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(invocation -> invocation.getExpression().contains("window.open"))
                .map(invocation -> invocation.getParameters().getFirst())
                .toList();
    }
}
