package org.qihang.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.qihang.account.CurrentActor;
import org.qihang.account.SignInCookie;
import org.qihang.account.SignIns;
import org.qihang.account.SignedInAuthentication;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who sends a request: whoever the cookie's sign-in says, asked at each request, so that a revoked sign-in ends at once
 * and a node can be lost without anybody being signed out. Nothing about it lies in the HTTP session.
 */
@Component
class SignInContext implements SecurityContextRepository {

    private final SignIns signIns;

    SignInContext(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface's only abstract way to load; loadDeferredContext calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContext context = new SecurityContextImpl();
        try {
            SignInCookie.read(request)
                    .flatMap(signIns::bySecret)
                    .map(SignedInAuthentication::new)
                    .ifPresent(context::setAuthentication);
        } catch (DataAccessException e) {
            request.setAttribute(CurrentActor.LOOKUP_FAILED, e);
        }
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // The sign-in page writes the sign-in; a request changes nothing
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SignInCookie.read(request).isPresent();
    }
}
