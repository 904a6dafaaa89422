package org.qihang.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers what controllers could not: with a page that says what happened, and never with a stack trace. */
@ControllerAdvice
class FailedRequests {

    private final KindPages pages;

    FailedRequests(KindPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(thrown instanceof AsyncRequestNotUsableException) && !response.isCommitted()) {
            response.reset();
            pages.write(request, response, Kind.of(thrown), Incidents.note(thrown));
        }
    }
}
