package org.qihang.mentoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.qihang.account.Language;
import org.qihang.account.Person;
import org.qihang.account.PersonId;
import org.qihang.course.Catalogue;
import org.qihang.course.CourseRoutes;
import org.qihang.meeting.WayIn;
import org.qihang.mentoring.Booking;
import org.qihang.mentoring.BookingId;
import org.qihang.mentoring.Cancellation;
import org.qihang.mentoring.MeetingPoint;
import org.qihang.mentoring.MentoringRoutes;
import org.qihang.uikit.Buttons;
import org.qihang.uikit.Card;
import org.qihang.uikit.Chip;
import org.qihang.uikit.Row;
import org.qihang.uikit.Stack;

/** A session as one of the two sees it: when, with whom, about what, where, and what can be done about it. */
class SessionCard extends Card {

    private static final Duration AT_HAND = Duration.ofMinutes(30);

    private final Booking booking;
    private final boolean asMentor;
    private final Optional<MeetingPoint> place;
    private final Instant now;
    private final Stack facts = new Stack().tight();

    SessionCard(
            Booking booking,
            PersonId reader,
            Optional<Person> other,
            Optional<MeetingPoint> place,
            Times times,
            Instant now) {
        this.booking = booking;
        this.asMentor = booking.mentor().equals(reader);
        this.place = place;
        this.now = now;
        String name = other.map(Person::fullName).orElse(getTranslation("mentoring.SessionCard.somebody"));
        addClassName("session-card");
        setId("session-" + booking.id().value());
        Row chips = new Row(state());
        if (asMentor) {
            chips.addComponentAsFirst(new Chip(getTranslation("mentoring.SessionCard.asMentor")));
        }
        Paragraph when = new Paragraph(times.dated(booking.time(), now));
        when.addClassName("session-when");
        facts.add(new Row(new H2(getTranslation("mentoring.SessionCard.with", name)), chips).between(), when);
        other.filter(person -> times.differs(person.zone(), booking.time().start()))
                .map(person -> times.elsewhere(person.zone(), booking.time()))
                .ifPresent(time -> facts.add(Names.sub(getTranslation("mentoring.SessionCard.there", name, time))));
        place.ifPresent(point -> facts.add(new PlaceLine(point, asMentor, times)));
        booking.cancellation().ifPresent(cancelled -> facts.add(cancelled(cancelled, reader, name)));
        Paragraph topic = new Paragraph(booking.topic());
        topic.addClassName("session-topic");
        facts.add(topic);
        add(facts);
    }

    BookingId session() {
        return booking.id();
    }

    void about(Catalogue catalogue, Language language) {
        Optional.ofNullable(booking.course())
                .flatMap(catalogue::current)
                .ifPresent(course -> facts.add(new Anchor(
                        CourseRoutes.course(course.course()),
                        getTranslation(
                                "mentoring.SessionCard.course",
                                course.facts().title().in(language)))));
    }

    /** @param cancel takes the reason */
    void offerActions(Consumer<String> cancel) {
        if (booking.cancelled() || booking.isOver(now)) {
            return;
        }
        Div actions = new Div();
        actions.addClassName("actions");
        place.flatMap(this::wayIn).ifPresent(actions::add);
        if (!booking.hasBegun(now)) {
            if (!asMentor) {
                actions.add(Buttons.linkTo(
                        MentoringRoutes.move(booking), getTranslation("mentoring.SessionCard.reschedule")));
            }
            actions.add(Buttons.quiet(
                    getTranslation("mentoring.SessionCard.cancel"),
                    event -> new CancelDialog(asMentor, cancel, booking).open()));
        }
        Anchor file = Buttons.quietLinkTo(
                MentoringRoutes.calendarFile(booking.id()), getTranslation("mentoring.SessionCard.calendarFile"));
        file.setRouterIgnore(true);
        actions.add(file);
        add(actions);
    }

    private Optional<Anchor> wayIn(MeetingPoint point) {
        if (!(point instanceof MeetingPoint.Open(WayIn.Online online))) {
            return Optional.empty();
        }
        boolean atHand = !now.isBefore(booking.time().start().minus(AT_HAND));
        String address = online.address().toString();
        String text = getTranslation("mentoring.SessionCard.enter");
        Anchor enter = atHand ? Buttons.goTo(address, text) : Buttons.linkTo(address, text);
        enter.setRouterIgnore(true);
        enter.getElement().setAttribute("rel", "noopener noreferrer");
        return Optional.of(enter);
    }

    private Chip state() {
        if (booking.cancelled()) {
            return new Chip(getTranslation("mentoring.SessionCard.cancelled"), Chip.Tone.WARN);
        }
        if (booking.isOver(now)) {
            return new Chip(getTranslation("mentoring.SessionCard.over"));
        }
        return booking.hasBegun(now)
                ? new Chip(getTranslation("mentoring.SessionCard.now"), Chip.Tone.HOT)
                : new Chip(getTranslation("mentoring.SessionCard.booked"), Chip.Tone.OK);
    }

    private Paragraph cancelled(Cancellation cancelled, PersonId reader, String other) {
        String by = cancelled.by().equals(reader)
                ? getTranslation("mentoring.SessionCard.cancelledByYou")
                : getTranslation("mentoring.SessionCard.cancelledBy", other);
        String reason = cancelled.reason();
        return Names.sub(reason.isEmpty() ? by : getTranslation("mentoring.SessionCard.because", by, reason));
    }
}
