package org.qihang.mentoring.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qihang.account.PersonId;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.MentoringRoutes;

/**
 * What is chosen on a mentor's page, as its address says it.
 *
 * @param from the first date shown
 * @param day whose slots a phone shows; the first with any if it isn't said
 * @param slot by its start
 * @param move the session that gets another time
 */
record Choice(
        PersonId mentor, LocalDate from, Optional<LocalDate> day, Optional<Instant> slot, Optional<BookingId> move) {

    static Choice of(BeforeEnterEvent event, PersonId mentor, LocalDate today, Optional<BookingId> move) {
        LocalDate from = Addresses.date(event, MentoringRoutes.FROM)
                .filter(date -> !date.isBefore(today) && date.isBefore(today.plusYears(1)))
                .orElse(today);
        return new Choice(
                mentor,
                from,
                Addresses.date(event, MentoringRoutes.DAY),
                Addresses.instant(event, MentoringRoutes.SLOT),
                move);
    }

    Choice from(LocalDate date) {
        return new Choice(mentor, date, Optional.empty(), Optional.empty(), move);
    }

    Choice day(LocalDate date) {
        return new Choice(mentor, from, Optional.of(date), Optional.empty(), move);
    }

    Choice slot(LocalDate date, Instant start) {
        return new Choice(mentor, from, Optional.of(date), Optional.of(start), move);
    }

    String address() {
        List<String> parameters = new ArrayList<>();
        parameters.add(MentoringRoutes.FROM + "=" + from);
        day.ifPresent(date -> parameters.add(MentoringRoutes.DAY + "=" + date));
        slot.ifPresent(start -> parameters.add(
                MentoringRoutes.SLOT + "=" + URLEncoder.encode(start.toString(), StandardCharsets.UTF_8)));
        move.ifPresent(booking -> parameters.add(MentoringRoutes.MOVE + "=" + booking.value()));
        return MentoringRoutes.mentor(mentor) + "?" + String.join("&", parameters);
    }
}
