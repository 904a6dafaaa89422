package org.qihang.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qihang.account.Language;
import org.qihang.account.People;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.meeting.WayIn;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.MeetingPoint;
import org.qihang.mentoring.MeetingPoints;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.mentoring.Sessions;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Texts;
import org.qihang.uikit.When;

/** One's sessions among what is to come, with the way in when they are about to begin. */
@org.springframework.stereotype.Component
class SessionRows {

    private static final Duration AT_HAND = Duration.ofMinutes(30);

    private final Sessions sessions;
    private final MeetingPoints points;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    SessionRows(Sessions sessions, MeetingPoints points, People people, Texts texts, Clock clock) {
        this.sessions = sessions;
        this.points = points;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    List<ComingRow> of(Person person, Language language, When when) {
        List<Booking> coming = sessions.coming(person.asActor());
        Map<BookingId, MeetingPoint> places = points.of(person, coming);
        Map<PersonId, Person> others = people.byId(
                coming.stream().map(booking -> booking.other(person.id())).toList());
        return coming.stream()
                .map(booking -> row(
                        booking,
                        Optional.ofNullable(others.get(booking.other(person.id())))
                                .map(Person::fullName)
                                .orElse("–"),
                        Objects.requireNonNull(places.get(booking.id())),
                        language,
                        when))
                .toList();
    }

    private ComingRow row(Booking booking, String other, MeetingPoint place, Language language, When when) {
        String time = when.time(booking.time().start()) + "–"
                + when.time(booking.time().end());
        return new ComingRow(
                booking.time().start(),
                when,
                new Anchor(MentoringRoutes.session(booking.id()), text(language, "shell.SessionRows.with", other)),
                text(language, "shell.ComingDays.at", time, where(place, language)),
                wayIn(booking, place, language));
    }

    private String where(MeetingPoint place, Language language) {
        return switch (place) {
            case MeetingPoint.Open(WayIn.OnSite site) -> site.room();
            case MeetingPoint.Open(WayIn.Online online) ->
                text(language, online.provider().textKey());
            case MeetingPoint.Later any -> text(language, "shell.SessionRows.online");
            case MeetingPoint.Closed any -> text(language, "shell.SessionRows.online");
            case MeetingPoint.Unknown any -> text(language, "shell.SessionRows.noPlace");
        };
    }

    private Component wayIn(Booking booking, MeetingPoint place, Language language) {
        Instant now = clock.instant();
        if (place instanceof MeetingPoint.Open(WayIn.Online online)
                && now.isAfter(booking.time().start().minus(AT_HAND))) {
            Anchor enter = Buttons.goTo(online.address().toString(), text(language, "shell.SessionRows.enter"));
            enter.setRouterIgnore(true);
            return enter;
        }
        return new Chip(text(language, "shell.SessionRows.session"), Chip.Tone.OK);
    }

    private String text(Language language, String key, Object... arguments) {
        return texts.get(language.locale(), key, arguments);
    }
}
