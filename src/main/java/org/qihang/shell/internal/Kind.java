package org.qihang.shell.internal;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.stream.Stream;
import org.qihang.account.NotAllowed;
import org.qihang.account.NotSignedIn;
import org.qihang.store.Rejected;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

/** The ways in which a page can fail, as people are told them. */
public enum Kind {
    NOT_FOUND(HttpStatus.NOT_FOUND, "shell.Kind.notFound"),
    NO_RIGHT(HttpStatus.FORBIDDEN, "shell.Kind.noRight"),
    SIGNED_OUT(HttpStatus.UNAUTHORIZED, "shell.Kind.signedOut"),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "shell.Kind.badRequest"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "shell.Kind.tooLarge"),
    DATABASE_GONE(HttpStatus.SERVICE_UNAVAILABLE, "shell.Kind.databaseGone"),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "shell.Kind.unexpected");

    private final HttpStatus status;
    private final String textKey;

    Kind(HttpStatus status, String textKey) {
        this.status = status;
        this.textKey = textKey;
    }

    public HttpStatus status() {
        return status;
    }

    /** The heading and, in a second line, what is safe and what to do next. */
    public String textKey() {
        return textKey;
    }

    /** By the first cause that says something: frameworks wrap what they pass on. */
    public static Kind of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElse(UNEXPECTED);
    }

    private static Optional<Kind> known(Throwable cause) {
        return switch (cause) {
            case NotFoundException unknown -> Optional.of(NOT_FOUND);
            case AccessDeniedException refused -> Optional.of(NO_RIGHT);
            case NotAllowed refused -> Optional.of(NO_RIGHT);
            case org.springframework.security.access.AccessDeniedException refused -> Optional.of(NO_RIGHT);
            case NotSignedIn ended -> Optional.of(SIGNED_OUT);
            case Rejected rejected -> Optional.of(BAD_REQUEST);
            case DataAccessException unavailable -> Optional.of(DATABASE_GONE);
            case ErrorResponse answer -> Optional.of(of(answer.getStatusCode().value()));
            default -> Optional.empty();
        };
    }

    /** @param status of HTTP; whatever else the client did wrong is a bad request */
    static Kind of(int status) {
        return Stream.of(values())
                .filter(kind -> kind.status.value() == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? BAD_REQUEST : UNEXPECTED);
    }
}
