package org.qihang.notification.internal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.Applications;
import org.qihang.camp.Camp;
import org.qihang.camp.CampId;
import org.qihang.camp.CampMessage;
import org.qihang.camp.CampMessages;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.Camps;
import org.qihang.camp.MessageId;
import org.qihang.notification.NoticeType;
import org.qihang.uikit.When;
import org.springframework.stereotype.Component;

/** Camps, and where applications to them stand. */
@Component
class CampWording implements Wording {

    private final Camps camps;
    private final Applications applications;
    private final CampMessages messages;

    CampWording(Camps camps, Applications applications, CampMessages messages) {
        this.camps = camps;
        this.applications = applications;
        this.messages = messages;
    }

    @Override
    public Set<NoticeType> types() {
        return EnumSet.of(
                NoticeType.APPLICATION_SUBMITTED,
                NoticeType.APPLICATION_WAITLISTED,
                NoticeType.APPLICATION_ACCEPTED,
                NoticeType.APPLICATION_DECLINED,
                NoticeType.APPLICATION_WITHDRAWN,
                NoticeType.APPLICATIONS_ARRIVED,
                NoticeType.CAMP_MOVED,
                NoticeType.CAMP_CANCELLED,
                NoticeType.ORGANIZER_WROTE);
    }

    @Override
    public Words words(NoticeType type, Map<String, String> arguments, Reading reading) {
        CampId id = new CampId(Objects.requireNonNull(arguments.get(Arguments.CAMP)));
        Optional<Camp> found = reading.once(id, () -> camps.find(id));
        if (found.isEmpty()) {
            return new Words(reading.text("notification.CampWording.goneTitle"), "", "", "");
        }
        Camp camp = found.get();
        boolean organizes = type == NoticeType.APPLICATIONS_ARRIVED;
        return new Words(
                title(type, camp, arguments, reading),
                text(type, camp, arguments, reading),
                organizes ? CampRoutes.organize(id) : CampRoutes.camp(id),
                reading.text(organizes ? "notification.CampWording.organize" : "notification.CampWording.open"));
    }

    private String title(NoticeType type, Camp camp, Map<String, String> arguments, Reading reading) {
        String key = switch (type) {
            case APPLICATION_SUBMITTED -> "notification.CampWording.submittedTitle";
            case APPLICATION_WAITLISTED -> "notification.CampWording.waitlistedTitle";
            case APPLICATION_ACCEPTED -> "notification.CampWording.acceptedTitle";
            case APPLICATION_DECLINED -> "notification.CampWording.declinedTitle";
            case APPLICATION_WITHDRAWN -> "notification.CampWording.withdrawnTitle";
            case APPLICATIONS_ARRIVED -> "notification.CampWording.arrivedTitle";
            case CAMP_MOVED -> "notification.CampWording.movedTitle";
            case CAMP_CANCELLED -> "notification.CampWording.cancelledTitle";
            case ORGANIZER_WROTE -> "notification.CampWording.wroteTitle";
            default -> throw new IllegalArgumentException("not about camps: " + type);
        };
        String name = camp.plan().title().in(reading.language());
        return type == NoticeType.ORGANIZER_WROTE
                ? reading.text(key, name, message(arguments, reading, CampMessage::subject))
                : reading.text(key, name);
    }

    private String text(NoticeType type, Camp camp, Map<String, String> arguments, Reading reading) {
        return switch (type) {
            case APPLICATION_SUBMITTED -> reading.text("notification.CampWording.submittedText");
            case APPLICATION_WAITLISTED -> waiting(camp, reading);
            case APPLICATION_ACCEPTED, CAMP_MOVED -> whenAndWhere(camp, reading);
            case APPLICATION_DECLINED -> reason(camp, arguments, reading);
            case APPLICATIONS_ARRIVED ->
                reading.text("notification.CampWording.arrivedText", camp.undecided(), camp.free());
            case CAMP_CANCELLED -> camp.cancelReason();
            case ORGANIZER_WROTE -> message(arguments, reading, CampMessage::text);
            default -> "";
        };
    }

    /** In the zone in which the camp takes place, as on its page. */
    private static String whenAndWhere(Camp camp, Reading reading) {
        When when = When.in(reading.language().locale(), camp.plan().zone());
        return reading.text(
                "notification.CampWording.whenAndWhere",
                when.span(camp.plan().start(), camp.plan().end()),
                camp.plan().place().in(reading.language()));
    }

    private String waiting(Camp camp, Reading reading) {
        return own(camp, reading)
                .filter(application -> application.state() == ApplicationState.WAITLISTED)
                .map(application -> reading.text("notification.CampWording.waitlistedText", application.place()))
                .orElse("");
    }

    private String reason(Camp camp, Map<String, String> arguments, Reading reading) {
        return own(camp, reading)
                .filter(application -> application.id().value().equals(arguments.get(Arguments.APPLICATION)))
                .map(Application::reason)
                .filter(reason -> !reason.isEmpty())
                .map(reason -> reading.text("notification.CampWording.declinedText", reason))
                .orElse("");
    }

    private Optional<Application> own(Camp camp, Reading reading) {
        return reading.once("own/" + camp.id(), () -> applications.mine(reading.reader(), camp.id()));
    }

    /** Only for those to whom it was written. */
    private String message(Map<String, String> arguments, Reading reading, Function<CampMessage, String> part) {
        MessageId id = new MessageId(Objects.requireNonNull(arguments.get(Arguments.MESSAGE)));
        Optional<CampMessage> found = reading.once(id, () -> messages.find(id));
        return found.filter(message ->
                        message.recipients().contains(reading.reader().id()))
                .map(part)
                .orElseGet(() -> reading.text("notification.CampWording.messageGone"));
    }
}
