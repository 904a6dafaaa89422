package org.qihang.shell.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where the container forwards what failed before or beside a controller; opened by hand, it is an unknown address. */
@Controller
class ErrorAddress implements ErrorController {

    private final KindPages pages;

    ErrorAddress(KindPages pages) {
        this.pages = pages;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int code = status instanceof Integer given ? given : HttpStatus.NOT_FOUND.value();
        Throwable failure =
                thrown instanceof Throwable given ? given : new ResponseStatusException(HttpStatusCode.valueOf(code));
        pages.write(request, response, Kind.of(failure), Incidents.note(failure));
    }
}
