package org.qihang.mentoring.ui;

import java.util.Optional;
import org.qihang.account.AccountRoutes;
import org.qihang.account.CurrentActor;
import org.qihang.account.Person;
import org.qihang.calendar.CalendarFile;
import org.qihang.calendar.Delivery;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.SessionCalendar;
import org.qihang.mentoring.Sessions;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A session as a file for one's calendar, for the two whom it concerns; for everybody else there is none. */
@RestController
class SessionFile {

    private final Sessions sessions;
    private final SessionCalendar calendar;
    private final CurrentActor current;

    SessionFile(Sessions sessions, SessionCalendar calendar, CurrentActor current) {
        this.sessions = sessions;
        this.calendar = calendar;
        this.current = current;
    }

    @GetMapping("/" + MentoringRoutes.SESSIONS + "/{booking}/" + MentoringRoutes.CALENDAR_FILE)
    ResponseEntity<byte[]> download(@PathVariable("booking") String address) {
        Optional<Person> reader = current.person();
        if (reader.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, AccountRoutes.signIn(page(address)))
                    .build();
        }
        return Addresses.booking(address)
                .flatMap(id -> sessions.find(reader.get().asActor(), id))
                .map(booking -> file(reader.get(), booking))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Signing in leads to a page, never to a file. */
    private static String page(String address) {
        return Addresses.booking(address).map(MentoringRoutes::session).orElse("/" + MentoringRoutes.SESSIONS);
    }

    private ResponseEntity<byte[]> file(Person reader, Booking booking) {
        Delivery delivery = booking.cancelled() ? Delivery.CANCEL : Delivery.PUBLISH;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(MentoringRoutes.CALENDAR_FILE)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(CalendarFile.of(calendar.appointment(reader, booking), delivery));
    }
}
