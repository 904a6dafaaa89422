package org.qihang.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What the security chain refuses, before Flow or a controller is asked. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final KindPages pages;

    Refusals(KindPages pages) {
        this.pages = pages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        pages.write(request, response, Kind.SIGNED_OUT, "");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        pages.write(request, response, Kind.NO_RIGHT, "");
    }
}
