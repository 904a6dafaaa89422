package org.qihang.mentoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.AccountRoutes;
import org.qihang.account.Actor;
import org.qihang.account.Role;
import org.qihang.account.SignIns;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.Bookings;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.OfficeScene;
import org.qihang.store.Ids;
import org.qihang.testing.Browsers;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.qihang.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class SessionFileTest {

    @Autowired
    Campus campus;

    @Autowired
    OfficeScene scene;

    @Autowired
    Bookings bookings;

    @Autowired
    SignIns signIns;

    @Autowired
    Browsers browsers;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set(OfficeScene.MONDAY);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void bothWhoMeetGetTheSessionForTheirCalendar() throws Exception {
        Actor mentor = scene.mentor("Chen Li");
        Actor student = campus.student("Lin Xiao");
        Booking booking = scene.book(student, mentor, OfficeScene.TUESDAY_TEN);

        HttpResponse<String> forStudent = get(student, booking.id());

        assertThat(forStudent.statusCode()).isEqualTo(200);
        assertThat(header(forStudent, "Content-Type"))
                .startsWith("text/calendar")
                .containsIgnoringCase("charset=utf-8");
        assertThat(header(forStudent, "Content-Disposition")).isEqualTo("attachment; filename=\"session.ics\"");
        assertThat(header(forStudent, "Cache-Control")).contains("no-store");
        assertThat(unfolded(forStudent))
                .contains("METHOD:PUBLISH", "UID:" + booking.id().value() + "@qihang", "SEQUENCE:0")
                .contains("DTSTART:20261124T020000Z", "DTEND:20261124T023000Z", "SUMMARY:Session with Chen Li")
                .contains("https://meeting.tencent.com/dm/AbC123", MentoringRoutes.session(booking.id()));
        assertThat(unfolded(get(mentor, booking.id())))
                .contains("SUMMARY:Session with Lin Xiao")
                .doesNotContain(campus.person(student.id()).email());
    }

    @Test
    void aMovedSessionReplacesItsOldFileAndACancelledOneRemovesIt() throws Exception {
        Actor mentor = scene.mentor();
        Actor student = campus.student();
        Booking booking = scene.book(student, mentor, OfficeScene.TUESDAY_TEN);
        bookings.reschedule(
                student,
                booking.id(),
                Ids.random(),
                OfficeScene.TUESDAY_TEN,
                OfficeScene.TUESDAY_TEN.plus(Duration.ofMinutes(30)));
        assertThat(unfolded(get(student, booking.id()))).contains("SEQUENCE:1", "DTSTART:20261124T023000Z");

        bookings.cancel(student, booking.id(), "");

        assertThat(unfolded(get(student, booking.id()))).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");
    }

    @Test
    void forAnybodyElseThereIsNone() throws Exception {
        Booking booking = scene.book(campus.student(), scene.mentor(), OfficeScene.TUESDAY_TEN);

        assertThat(get(campus.student(), booking.id()).statusCode()).isEqualTo(404);
        assertThat(get(scene.mentor("Another"), booking.id()).statusCode()).isEqualTo(404);
        assertThat(get(campus.withRole(Role.INSTALLATION_ADMIN), booking.id()).statusCode())
                .isEqualTo(404);
        assertThat(get(campus.student(), BookingId.random()).statusCode()).isEqualTo(404);
        assertThat(get(campus.student(), "/sessions/no$id/session.ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void signedOutOneIsLedToSignInAndToTheSession() throws Exception {
        Booking booking = scene.book(campus.student(), scene.mentor(), OfficeScene.TUESDAY_TEN);

        HttpResponse<String> answer = get(null, booking.id());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).endsWith(AccountRoutes.signIn(MentoringRoutes.session(booking.id())));
        assertThat(answer.body()).doesNotContain("VCALENDAR");
    }

    private HttpResponse<String> get(@Nullable Actor actor, BookingId booking) throws Exception {
        return get(actor, MentoringRoutes.calendarFile(booking));
    }

    private HttpResponse<String> get(@Nullable Actor actor, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(browsers.baseUrl() + path));
        if (actor != null) {
            request.header("Cookie", "qihang-sign-in=" + signIns.start(actor.id(), "test"));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** RFC 5545, section 3.1. */
    private static String unfolded(HttpResponse<String> answer) {
        return answer.body().replace("\r\n ", "");
    }
}
