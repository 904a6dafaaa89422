package org.qihang.shell.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qihang.account.CurrentActor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A page that is opened while the database is away gets a kind answer that tries again by itself. */
@Component
class DatabaseGoneFilter extends OncePerRequestFilter {

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
            pages.write(request, response, Kind.DATABASE_GONE, "");
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
