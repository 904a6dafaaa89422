package org.qihang.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import java.util.Objects;
import org.qihang.account.AccountRoutes;
import org.qihang.account.PersonId;
import org.qihang.account.SignInCookie;
import org.qihang.account.SignInResult;
import org.qihang.account.SignIns;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Where people come in and go out at this browser. */
@Component
class Door {

    private final SignIns signIns;

    Door(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Signs in, and goes on at the address if the name and the password are right. */
    SignInResult knock(String name, String password, String to) {
        SignInResult result = signIns.signIn(name, password, device());
        if (result instanceof SignInResult.SignedIn in) {
            letIn(in.secret(), to);
        }
        return result;
    }

    /** For whoever has just shown who they are by other means than a password. */
    void enter(PersonId person, String to) {
        letIn(signIns.start(person, device()), to);
    }

    /** The session gets a new id, which nobody can have planted, and the page is loaded anew as this person's. */
    private void letIn(String secret, String to) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        endSignIn(request);
        SignInCookie.write(request, VaadinServletResponse.getCurrent(), secret);
        VaadinService.reinitializeSession(request);
        UI.getCurrent().getPage().setLocation(AccountRoutes.inside(to));
    }

    /** Ends this browser's sign-in and every page that is open in it. */
    void leave() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        endSignIn(request);
        SignInCookie.clear(request, VaadinServletResponse.getCurrent());
        UI.getCurrent().getPage().setLocation("/");
        VaadinSession.getCurrent().getSession().invalidate();
    }

    private void endSignIn(VaadinServletRequest request) {
        SignInCookie.read(request).ifPresent(signIns::end);
    }

    private static String device() {
        String userAgent = VaadinServletRequest.getCurrent().getHeader(HttpHeaders.USER_AGENT);
        return BrowserName.of(Objects.requireNonNullElse(userAgent, ""));
    }
}
