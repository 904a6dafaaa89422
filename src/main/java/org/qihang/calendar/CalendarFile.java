package org.qihang.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** An {@code .ics} file about one {@link Appointment}. */
public final class CalendarFile {

    /** With the charset, which iCalendar leaves to MIME. */
    public static final String MEDIA_TYPE = "text/calendar; charset=UTF-8";

    private CalendarFile() {}

    /** UTF-8, lines folded at 75 octets and ended by CRLF, as RFC 5545, section 3.1 asks. */
    public static byte[] of(Appointment appointment, Delivery delivery) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Qihang//Open Campus//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method(delivery));
        calendar.add(event(appointment, delivery));
        return Folding.folded(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Appointment appointment, Delivery delivery) {
        boolean cancelled = appointment.cancelled() || delivery == Delivery.CANCEL;
        VEvent event = new VEvent(false);
        add(event, new Uid(appointment.uid()));
        add(event, new DtStamp(appointment.changedAt()));
        add(event, new LastModified(appointment.changedAt()));
        add(event, new Sequence(appointment.sequence()));
        add(event, new DtStart<>(appointment.start()));
        add(event, new DtEnd<>(appointment.end()));
        add(event, new Summary(appointment.summary()));
        add(event, status(cancelled));
        add(event, cancelled ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        if (!appointment.description().isEmpty()) {
            add(event, new Description(appointment.description()));
        }
        if (!appointment.location().isEmpty()) {
            add(event, new Location(appointment.location()));
        }
        URI link = appointment.link();
        if (link != null) {
            add(event, new Url(link));
        }
        add(event, organizer(appointment.organizer()));
        if (delivery != Delivery.PUBLISH) {
            appointment.attendees().forEach(attendee -> add(event, attendee(attendee)));
        }
        return event;
    }

    private static Organizer organizer(Participant organizer) {
        Organizer property = new Organizer(address(organizer));
        property.add(new Cn(quotable(organizer.name())));
        return property;
    }

    private static Attendee attendee(Participant attendee) {
        Attendee property = new Attendee(address(attendee));
        property.add(new Cn(quotable(attendee.name())));
        property.add(Role.REQ_PARTICIPANT);
        property.add(PartStat.ACCEPTED);
        return property;
    }

    private static URI address(Participant participant) {
        try {
            return new URI("mailto", participant.email(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A parameter's value can hold neither quotes nor control characters, quoted or not (RFC 5545, section 3.2). */
    private static String quotable(String name) {
        return name.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
    }

    private static Method method(Delivery delivery) {
        return switch (delivery) {
            case PUBLISH -> ImmutableMethod.PUBLISH;
            case REQUEST -> ImmutableMethod.REQUEST;
            case CANCEL -> ImmutableMethod.CANCEL;
        };
    }

    private static Status status(boolean cancelled) {
        return cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private static void add(VEvent event, Property property) {
        event.add(property);
    }
}
