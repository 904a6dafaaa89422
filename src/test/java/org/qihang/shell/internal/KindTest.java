package org.qihang.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.NotFoundException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qihang.account.NotAllowed;
import org.qihang.account.NotSignedIn;
import org.qihang.store.Rejected;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

class KindTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NotFoundException(), Kind.NOT_FOUND),
                Arguments.of(new AccessDeniedException(), Kind.NO_RIGHT),
                Arguments.of(NotAllowed.because("no right"), Kind.NO_RIGHT),
                Arguments.of(new NotSignedIn(), Kind.SIGNED_OUT),
                Arguments.of(Rejected.because("account.problem.required"), Kind.BAD_REQUEST),
                Arguments.of(new DataAccessResourceFailureException("away"), Kind.DATABASE_GONE),
                Arguments.of(new ResponseStatusException(HttpStatus.NOT_FOUND), Kind.NOT_FOUND),
                Arguments.of(new ResponseStatusException(HttpStatus.CONFLICT), Kind.BAD_REQUEST),
                Arguments.of(new IllegalStateException(), Kind.UNEXPECTED));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isKnownByItsExceptionHoweverOftenThatIsWrapped(Throwable failure, Kind kind) {
        assertThat(Kind.of(failure)).isEqualTo(kind);
        assertThat(Kind.of(new BeanCreationException("a view", new RuntimeException(failure))))
                .isEqualTo(kind);
    }

    @Test
    void isKnownByItsStatus() {
        assertThat(Stream.of(404, 403, 418, 500, 599).map(Kind::of))
                .containsExactly(Kind.NOT_FOUND, Kind.NO_RIGHT, Kind.BAD_REQUEST, Kind.UNEXPECTED, Kind.UNEXPECTED);
    }

    @Test
    void onlyWhatNobodyExpectedGetsANumber() {
        assertThat(Incidents.note(new IllegalStateException("for the test"))).hasSize(8);
        assertThat(Incidents.note(new NotSignedIn())).isEmpty();
    }
}
