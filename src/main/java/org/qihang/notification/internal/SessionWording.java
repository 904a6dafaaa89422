package org.qihang.notification.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.calendar.Appointment;
import org.qihang.calendar.CalendarFile;
import org.qihang.calendar.Delivery;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.SessionCalendar;
import org.qihang.mentoring.Sessions;
import org.qihang.notification.Letter.Attachment;
import org.qihang.notification.NoticeType;
import org.springframework.stereotype.Component;

/**
 * Sessions and what becomes of them. The time in a title is the one of which was told; the file for the calendar is as
 * the session is now, so that a mail that comes late sets nobody's calendar back.
 */
@Component
class SessionWording implements Wording {

    private final Sessions sessions;
    private final SessionCalendar calendar;
    private final People people;

    SessionWording(Sessions sessions, SessionCalendar calendar, People people) {
        this.sessions = sessions;
        this.calendar = calendar;
        this.people = people;
    }

    @Override
    public Set<NoticeType> types() {
        return EnumSet.of(NoticeType.SESSION_BOOKED, NoticeType.SESSION_MOVED, NoticeType.SESSION_CANCELLED);
    }

    @Override
    public Words words(NoticeType type, Map<String, String> arguments, Reading reading) {
        Optional<Booking> found = booking(arguments, reading);
        if (found.isEmpty()) {
            return new Words(reading.text("notification.SessionWording.goneTitle"), "", "", "");
        }
        return new Words(
                title(type, found.get(), instant(arguments, Arguments.START), reading),
                text(type, found.get(), arguments, reading),
                MentoringRoutes.session(found.get().id()),
                reading.text("notification.SessionWording.open"));
    }

    @Override
    public List<Attachment> attachments(NoticeType type, Map<String, String> arguments, Reading reading) {
        Optional<Booking> booking = booking(arguments, reading);
        Optional<Person> person = reader(reading);
        if (booking.isEmpty() || person.isEmpty()) {
            return List.of();
        }
        Appointment appointment = calendar.appointment(person.get(), booking.get());
        Delivery delivery = appointment.cancelled() ? Delivery.CANCEL : Delivery.REQUEST;
        return List.of(new Attachment(
                reading.text("notification.SessionWording.fileName"),
                CalendarFile.MEDIA_TYPE + "; method=" + delivery.name(),
                new String(CalendarFile.of(appointment, delivery), StandardCharsets.UTF_8)));
    }

    private static String title(NoticeType type, Booking booking, Instant start, Reading reading) {
        String other = reading.name(booking.other(reading.reader().id()));
        String time = reading.when().dayAndTime(start);
        return switch (type) {
            case SESSION_BOOKED -> reading.text("notification.SessionWording.bookedTitle", other, time);
            case SESSION_MOVED -> reading.text("notification.SessionWording.movedTitle", other, time);
            case SESSION_CANCELLED -> {
                boolean own = booking.cancellation()
                        .filter(cancelled -> reading.reader().is(cancelled.by()))
                        .isPresent();
                yield own
                        ? reading.text("notification.SessionWording.cancelledByYouTitle", other, time)
                        : reading.text("notification.SessionWording.cancelledTitle", other, time);
            }
            default -> throw new IllegalArgumentException("not about sessions: " + type);
        };
    }

    private String text(NoticeType type, Booking booking, Map<String, String> arguments, Reading reading) {
        List<String> lines = new ArrayList<>();
        if (type == NoticeType.SESSION_MOVED) {
            String before = reading.when().dayAndTime(instant(arguments, Arguments.FROM));
            lines.add(reading.text("notification.SessionWording.movedText", before));
        }
        if (type == NoticeType.SESSION_CANCELLED) {
            booking.cancellation()
                    .filter(cancelled -> !cancelled.reason().isEmpty())
                    .ifPresent(cancelled ->
                            lines.add(reading.text("notification.SessionWording.reason", cancelled.reason())));
        } else {
            whenAndWhere(booking, instant(arguments, Arguments.START), reading, lines);
        }
        lines.add(reading.text("notification.SessionWording.topic", booking.topic()));
        return String.join("\n", lines);
    }

    /** Only while it is so still. */
    private void whenAndWhere(Booking booking, Instant told, Reading reading, List<String> lines) {
        if (booking.cancelled() || !booking.time().start().equals(told)) {
            return;
        }
        lines.add(reading.text(
                "notification.SessionWording.when",
                reading.when().span(told, booking.time().end()),
                reading.when().zone(told)));
        String place = reading.once(
                "place/" + booking.id(),
                () -> reader(reading)
                        .map(person -> calendar.place(person, booking))
                        .orElse(""));
        if (!place.isEmpty()) {
            lines.add(reading.text("notification.SessionWording.where", place));
        }
    }

    private Optional<Booking> booking(Map<String, String> arguments, Reading reading) {
        BookingId id = new BookingId(Objects.requireNonNull(arguments.get(Arguments.BOOKING)));
        return reading.once(id, () -> sessions.find(reading.reader(), id));
    }

    private Optional<Person> reader(Reading reading) {
        return reading.once("reader", () -> people.find(reading.reader().id()));
    }

    private static Instant instant(Map<String, String> arguments, String name) {
        return Instant.parse(Objects.requireNonNull(arguments.get(name)));
    }
}
