package org.qihang.shell.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qihang.account.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A page that is opened while the database is away gets a kind answer that tries again by itself. */
@Component
class DatabaseGoneFilter extends OncePerRequestFilter {

    private static final int RETRY_SECONDS = 10;

    private final KindPages pages;

    DatabaseGoneFilter(KindPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.getContext().getAuthentication();
        boolean failed = request.getAttribute(CurrentActor.LOOKUP_FAILED) != null;
        if (failed && request.getMethod().equals("GET") && request.getParameter("v-r") == null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
            response.setHeader("Refresh", String.valueOf(RETRY_SECONDS));
            pages.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "shell.KindPages.databaseGone");
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/VAADIN/")
                || path.startsWith("/styles/")
                || path.startsWith("/actuator/")
                || path.startsWith("/aura/");
    }
}
