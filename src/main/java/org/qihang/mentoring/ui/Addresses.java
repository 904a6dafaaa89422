package org.qihang.mentoring.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.qihang.account.PersonId;
import org.qihang.course.CourseId;
import org.qihang.mentoring.BookingId;

/** What addresses say; what can't be read was not said. */
final class Addresses {

    static final String MENTOR = "mentor";

    private Addresses() {}

    static Optional<PersonId> mentor(BeforeEnterEvent event) {
        return event.getRouteParameters().get(MENTOR).flatMap(value -> read(value, PersonId::new));
    }

    static Optional<BookingId> booking(String value) {
        return read(value, BookingId::new);
    }

    static Optional<LocalDate> date(BeforeEnterEvent event, String name) {
        return parameter(event, name).flatMap(value -> read(value, LocalDate::parse));
    }

    static Optional<Instant> instant(BeforeEnterEvent event, String name) {
        return parameter(event, name).flatMap(value -> read(value, Instant::parse));
    }

    static Optional<CourseId> course(BeforeEnterEvent event, String name) {
        return parameter(event, name).flatMap(value -> read(value, CourseId::new));
    }

    static Optional<String> parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    private static <T> Optional<T> read(String value, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
