package org.qihang.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.People;
import org.qihang.account.PersonId;
import org.qihang.account.Role;
import org.qihang.account.UniversityId;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationAccepted;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.ApplicationSubmitted;
import org.qihang.camp.Applications;
import org.qihang.camp.CampDraft;
import org.qihang.camp.CampId;
import org.qihang.camp.CampMessages;
import org.qihang.camp.CampPlans;
import org.qihang.camp.Camps;
import org.qihang.camp.MessageId;
import org.qihang.notification.Inbox;
import org.qihang.notification.MailId;
import org.qihang.notification.Notice;
import org.qihang.notification.NoticeType;
import org.qihang.store.Happened;
import org.qihang.store.Ids;
import org.qihang.testing.Campus;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;

/** From what happens in a camp to what the people concerned read about it, by the application's own relay. */
@QihangTest
class CampNoticesTest {

    @Autowired
    Camps camps;

    @Autowired
    Applications applications;

    @Autowired
    CampMessages messages;

    @Autowired
    Inbox inbox;

    @Autowired
    NoticeTexts texts;

    @Autowired
    People people;

    @Autowired
    MongoTemplate template;

    @Autowired
    ApplicationEventPublisher relay;

    @Autowired
    Campus campus;

    private UniversityId university;
    private Actor organizer;

    @BeforeEach
    void haveAnOrganizer() {
        university = campus.anotherUniversity();
        PersonId person = campus.student("Chen Organizes").id();
        people.grant(Actor.SYSTEM, person, Role.ORGANIZER, university);
        organizer = campus.actor(person);
    }

    @Test
    void tellsTheApplicantAboutEachStep() {
        CampId camp = published(CampPlans.byDecision(5));
        Actor student = campus.student();

        Application application = apply(student, camp);
        Words submitted = told(student, NoticeType.APPLICATION_SUBMITTED, Language.EN);
        applications.decline(organizer, camp, application.id(), "All seats are for first-years.");
        Words declined = told(student, NoticeType.APPLICATION_DECLINED, Language.EN);

        assertThat(submitted.title()).isEqualTo("You applied: Winter startup camp");
        assertThat(submitted.link()).isEqualTo("/camps/" + camp.value());
        assertThat(declined.title()).isEqualTo("Not this time: Winter startup camp");
        assertThat(declined.text()).contains("All seats are for first-years.");
    }

    @Test
    void saysWhenAndWhereTheSeatIs() {
        CampId camp = published(CampPlans.open(1));
        Actor student = campus.student();

        apply(student, camp);

        Words accepted = told(student, NoticeType.APPLICATION_ACCEPTED, Language.ZH);
        assertThat(accepted.title()).isEqualTo("报名成功，已有名额：冬季创业训练营");
        assertThat(accepted.text()).contains("1 月 10 日", "09:00", "大学科技园 B 座");
        assertThat(types(student))
                .as("no confirmation before the seat")
                .doesNotContain(NoticeType.APPLICATION_SUBMITTED);
    }

    @Test
    void tellsWhoWaitsTheirPlaceAndThenThatItIsTheirTurn() {
        CampId camp = published(CampPlans.open(1));
        Actor first = campus.student();
        Actor second = campus.student();
        Application seat = apply(first, camp);
        apply(second, camp);
        assertThat(told(second, NoticeType.APPLICATION_WAITLISTED, Language.EN).text())
                .contains("number 1 in line");

        applications.withdraw(first, camp, seat.id());

        assertThat(told(first, NoticeType.APPLICATION_WITHDRAWN, Language.EN).title())
                .isEqualTo("You withdrew your application: Winter startup camp");
        assertThat(told(second, NoticeType.APPLICATION_ACCEPTED, Language.EN).title())
                .isEqualTo("You have a seat: Winter startup camp");
    }

    @Test
    void tellsEverybodyWhoAppliedThatTheCampMovesOrIsCancelled() {
        CampId camp = published(CampPlans.byDecision(5));
        List<Actor> students = Stream.generate(campus::student).limit(2).toList();
        students.forEach(student -> apply(student, camp));

        CampDraft later = CampPlans.at(
                CampPlans.START.plusDays(1),
                CampPlans.END.plusDays(1),
                CampPlans.DEADLINE,
                5,
                CampPlans.byDecision(5).admission());
        camps.change(organizer, camp, camps.find(camp).orElseThrow().plan(), later);
        camps.cancel(organizer, camp, "The building is closed.");

        for (Actor student : students) {
            assertThat(told(student, NoticeType.CAMP_MOVED, Language.EN).text()).contains("11 Jan", "Building B");
            assertThat(told(student, NoticeType.CAMP_CANCELLED, Language.EN).text())
                    .isEqualTo("The building is closed.");
        }
    }

    @Test
    void deliversWhatTheOrganizerWritesToWhoHasASeatAlone() {
        CampId camp = published(CampPlans.open(1));
        Actor seated = campus.student();
        Actor waiting = campus.student();
        apply(seated, camp);
        apply(waiting, camp);

        messages.write(organizer, camp, MessageId.random(), "Bring a coat", "It snows.\nTruly.");

        Words wrote = told(seated, NoticeType.ORGANIZER_WROTE, Language.EN);
        assertThat(wrote.title()).isEqualTo("Winter startup camp: Bring a coat");
        assertThat(wrote.text()).isEqualTo("It snows.\nTruly.");
        assertThat(types(waiting)).doesNotContain(NoticeType.ORGANIZER_WROTE);
    }

    @Test
    void tellsOrganizersOnceADayAndWithoutMail() {
        CampId camp = published(CampPlans.byDecision(5));
        Instant morning = Instant.parse("2030-12-01T01:00:00Z");

        submitted(camp, morning);
        submitted(camp, morning.plus(Duration.ofHours(1)));
        submitted(camp, morning.plus(Duration.ofDays(1)));

        List<Notice> told = inbox.list(organizer, 0).notices().stream()
                .filter(notice -> notice.type() == NoticeType.APPLICATIONS_ARRIVED)
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told).noneMatch(notice -> isMailed(new MailId(notice.id().value())));
        assertThat(words(organizer, told.getFirst(), Language.EN).link()).isEqualTo("/organize/" + camp.value());
    }

    @Test
    void mailsOnceWhatIsDeliveredTwice() {
        CampId camp = published(CampPlans.byDecision(5));
        Actor student = new Actor(PersonId.random(), List.of());
        var happened = new Happened<>(
                Ids.random(),
                Instant.EPOCH,
                "system",
                new ApplicationAccepted(camp, ApplicationId.random(), student.id()));

        relay.publishEvent(happened);
        relay.publishEvent(happened);

        assertThat(inbox.list(student, 0).notices()).hasSize(1);
        assertThat(isMailed(MailId.of(happened.id(), student.id()))).isTrue();
    }

    @Test
    void hasAKindWordForACampThatIsGone() {
        Actor student = new Actor(PersonId.random(), List.of());

        relay.publishEvent(new Happened<>(
                Ids.random(),
                Instant.EPOCH,
                "system",
                new ApplicationAccepted(CampId.random(), ApplicationId.random(), student.id())));

        Words words = words(student, inbox.list(student, 0).notices().getFirst(), Language.EN);
        assertThat(words).isEqualTo(new Words("An event that is no longer here", "", "", ""));
    }

    private CampId published(CampDraft draft) {
        CampId camp = camps.create(organizer, CampId.random(), university, draft);
        camps.publish(organizer, camp);
        return camp;
    }

    private Application apply(Actor student, CampId camp) {
        return applications.apply(student, camp, ApplicationId.random(), "13800138000", "");
    }

    private void submitted(CampId camp, Instant at) {
        var event = new ApplicationSubmitted(camp, ApplicationId.random(), PersonId.random());
        relay.publishEvent(new Happened<>(Ids.random(), at, "system", event));
    }

    private Words told(Actor person, NoticeType type, Language language) {
        return await(String.valueOf(type))
                .until(
                        () -> inbox.list(person, 0).notices().stream()
                                .filter(notice -> notice.type() == type)
                                .map(notice -> words(person, notice, language))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Words words(Actor reader, Notice notice, Language language) {
        return texts.words(notice.type(), notice.arguments(), texts.reading(reader, language, Campus.SHANGHAI));
    }

    private List<NoticeType> types(Actor person) {
        return inbox.list(person, 0).notices().stream().map(Notice::type).toList();
    }

    private boolean isMailed(MailId mail) {
        return template.findById(mail, MailDocument.class) != null;
    }
}
