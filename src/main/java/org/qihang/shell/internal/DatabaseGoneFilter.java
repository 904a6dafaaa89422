package org.qihang.shell.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qihang.account.CurrentActor;
import org.qihang.store.Store;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A page that is opened while the database is away gets a kind answer that tries again by itself. */
@Component
class DatabaseGoneFilter extends OncePerRequestFilter {

    private final KindPages pages;
    private final Store store;

    DatabaseGoneFilter(KindPages pages, Store store) {
        this.pages = pages;
        this.store = store;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.getContext().getAuthentication();
        if (isPage(request) && isDatabaseGone(request)) {
            pages.write(request, response, Kind.DATABASE_GONE, "");
            return;
        }
        chain.doFilter(request, response);
    }

    /** What an open page sends is answered by Flow, whose error handler says what is wrong. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getParameter("v-r") == null;
    }

    /** A page that needs no data is told so too: nothing on it would work. */
    private boolean isDatabaseGone(HttpServletRequest request) {
        return request.getAttribute(CurrentActor.LOOKUP_FAILED) != null || !store.answers();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/VAADIN/")
                || path.startsWith("/styles/")
                || path.startsWith("/actuator/")
                || path.equals(Probes.LIVENESS)
                || path.equals(Probes.READINESS)
                || path.startsWith("/aura/");
    }
}
