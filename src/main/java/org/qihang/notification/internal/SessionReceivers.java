package org.qihang.notification.internal;

import java.time.Instant;
import java.util.Map;
import org.qihang.mentoring.BookingCancelled;
import org.qihang.mentoring.BookingMade;
import org.qihang.mentoring.BookingRescheduled;
import org.qihang.notification.NoticeType;
import org.qihang.store.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Both who meet are told, also whoever did it: the mail is their confirmation and brings their calendar's file. */
@Component
class SessionReceivers {

    private final Delivery delivery;

    SessionReceivers(Delivery delivery) {
        this.delivery = delivery;
    }

    @EventListener
    void booked(Happened<BookingMade> happened) {
        BookingMade event = happened.event();
        Map<String, String> arguments = arguments(event.booking().value(), event.start());
        delivery.tell(happened, event.student(), NoticeType.SESSION_BOOKED, arguments);
        delivery.tell(happened, event.mentor(), NoticeType.SESSION_BOOKED, arguments);
    }

    @EventListener
    void moved(Happened<BookingRescheduled> happened) {
        BookingRescheduled event = happened.event();
        Map<String, String> arguments = Map.of(
                Arguments.BOOKING, event.booking().value(),
                Arguments.START, event.start().toString(),
                Arguments.FROM, event.from().toString());
        delivery.tell(happened, event.student(), NoticeType.SESSION_MOVED, arguments);
        delivery.tell(happened, event.mentor(), NoticeType.SESSION_MOVED, arguments);
    }

    @EventListener
    void cancelled(Happened<BookingCancelled> happened) {
        BookingCancelled event = happened.event();
        Map<String, String> arguments = arguments(event.booking().value(), event.start());
        delivery.tell(happened, event.student(), NoticeType.SESSION_CANCELLED, arguments);
        delivery.tell(happened, event.mentor(), NoticeType.SESSION_CANCELLED, arguments);
    }

    private static Map<String, String> arguments(String booking, Instant start) {
        return Map.of(Arguments.BOOKING, booking, Arguments.START, start.toString());
    }
}
