package org.qihang.notification.internal;

import java.util.Collection;
import java.util.Map;
import org.qihang.account.PersonId;
import org.qihang.camp.Admission;
import org.qihang.camp.ApplicationAccepted;
import org.qihang.camp.ApplicationDeclined;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.ApplicationSubmitted;
import org.qihang.camp.ApplicationWaitlisted;
import org.qihang.camp.ApplicationWithdrawn;
import org.qihang.camp.Camp;
import org.qihang.camp.CampCancelled;
import org.qihang.camp.CampChanged;
import org.qihang.camp.CampId;
import org.qihang.camp.CampMessages;
import org.qihang.camp.Camps;
import org.qihang.camp.OrganizerWrote;
import org.qihang.notification.NoticeType;
import org.qihang.store.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class CampReceivers {

    private final Delivery delivery;
    private final Camps camps;
    private final CampMessages messages;
    private final Organizers organizers;

    CampReceivers(Delivery delivery, Camps camps, CampMessages messages, Organizers organizers) {
        this.delivery = delivery;
        this.camps = camps;
        this.messages = messages;
        this.organizers = organizers;
    }

    /** In an open camp the applicant hears of the seat at once, so that there is nothing to confirm before. */
    @EventListener
    void submitted(Happened<ApplicationSubmitted> happened) {
        ApplicationSubmitted event = happened.event();
        camps.find(event.camp()).ifPresent(camp -> {
            if (camp.plan().admission() == Admission.BY_DECISION) {
                tell(happened, NoticeType.APPLICATION_SUBMITTED, event.camp(), event.application(), event.person());
            }
            tellOrganizers(happened, camp);
        });
    }

    @EventListener
    void waitlisted(Happened<ApplicationWaitlisted> happened) {
        ApplicationWaitlisted event = happened.event();
        tell(happened, NoticeType.APPLICATION_WAITLISTED, event.camp(), event.application(), event.person());
    }

    @EventListener
    void accepted(Happened<ApplicationAccepted> happened) {
        ApplicationAccepted event = happened.event();
        tell(happened, NoticeType.APPLICATION_ACCEPTED, event.camp(), event.application(), event.person());
    }

    @EventListener
    void declined(Happened<ApplicationDeclined> happened) {
        ApplicationDeclined event = happened.event();
        tell(happened, NoticeType.APPLICATION_DECLINED, event.camp(), event.application(), event.person());
    }

    @EventListener
    void withdrawn(Happened<ApplicationWithdrawn> happened) {
        ApplicationWithdrawn event = happened.event();
        tell(happened, NoticeType.APPLICATION_WITHDRAWN, event.camp(), event.application(), event.person());
    }

    /** Only what may upset people's plans is worth a mail. */
    @EventListener
    void changed(Happened<CampChanged> happened) {
        if (happened.event().moved()) {
            tellAll(
                    happened,
                    NoticeType.CAMP_MOVED,
                    happened.event().camp(),
                    happened.event().people());
        }
    }

    @EventListener
    void cancelled(Happened<CampCancelled> happened) {
        tellAll(
                happened,
                NoticeType.CAMP_CANCELLED,
                happened.event().camp(),
                happened.event().people());
    }

    @EventListener
    void wrote(Happened<OrganizerWrote> happened) {
        OrganizerWrote event = happened.event();
        Map<String, String> arguments = Map.of(
                Arguments.CAMP, event.camp().value(),
                Arguments.MESSAGE, event.message().value());
        messages.find(event.message())
                .ifPresent(message -> message.recipients()
                        .forEach(person -> delivery.tell(happened, person, NoticeType.ORGANIZER_WROTE, arguments)));
    }

    private void tellOrganizers(Happened<?> happened, Camp camp) {
        String day = camp.id().value() + "/"
                + happened.at().atZone(camp.plan().zone()).toLocalDate();
        Map<String, String> arguments = Map.of(Arguments.CAMP, camp.id().value());
        organizers
                .of(camp)
                .forEach(organizer ->
                        delivery.tell(day, happened.at(), organizer, NoticeType.APPLICATIONS_ARRIVED, arguments));
    }

    private void tell(Happened<?> happened, NoticeType type, CampId camp, ApplicationId application, PersonId person) {
        Map<String, String> arguments =
                Map.of(Arguments.CAMP, camp.value(), Arguments.APPLICATION, application.value());
        delivery.tell(happened, person, type, arguments);
    }

    private void tellAll(Happened<?> happened, NoticeType type, CampId camp, Collection<PersonId> people) {
        people.forEach(person -> delivery.tell(happened, person, type, Map.of(Arguments.CAMP, camp.value())));
    }
}
