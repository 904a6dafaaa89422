package org.qihang.camp.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qihang.account.Actor;
import org.qihang.account.Language;
import org.qihang.account.Localized;
import org.qihang.account.People;
import org.qihang.account.Role;
import org.qihang.camp.Admission;
import org.qihang.camp.Application;
import org.qihang.camp.ApplicationId;
import org.qihang.camp.ApplicationState;
import org.qihang.camp.Applications;
import org.qihang.camp.Camp;
import org.qihang.camp.CampDraft;
import org.qihang.camp.CampId;
import org.qihang.camp.CampMessage;
import org.qihang.camp.CampMessages;
import org.qihang.camp.CampPlan;
import org.qihang.camp.CampPlans;
import org.qihang.camp.CampRoutes;
import org.qihang.camp.CampStatus;
import org.qihang.camp.Camps;
import org.qihang.testing.Campus;
import org.qihang.testing.Pages;
import org.qihang.testing.QihangTest;
import org.springframework.beans.factory.annotation.Autowired;

@QihangTest
class OrganizeViewTest {

    @Autowired
    Pages pages;

    @Autowired
    Campus campus;

    @Autowired
    CampScene scene;

    @Autowired
    Camps camps;

    @Autowired
    Applications applications;

    @Autowired
    CampMessages messages;

    @Autowired
    People people;

    Actor organizer;

    @BeforeEach
    void setUp() {
        organizer = campus.withRole(Role.ORGANIZER);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void beginsWithAFirstStep() {
        Actor student = campus.student();
        people.grant(Actor.SYSTEM, student.id(), Role.ORGANIZER, campus.anotherUniversity());

        scene.open(campus.actor(student.id()), "/organize");

        assertThat(scene.text()).contains("No events yet");
        assertThat(_get(Anchor.class, spec -> spec.withText("New event")).getHref())
                .isEqualTo("/organize/new");
    }

    @Test
    void applicationsComeInWhileThePageIsOpenAndAMessageIsWritten() {
        CampId camp = scene.published(campus, CampPlans.byDecision(3));
        scene.open(organizer, CampRoutes.organize(camp));

        Actor student = campus.student();
        scene.apply(student, camp);

        pages.await(
                text -> text.contains(people.find(student.id()).orElseThrow().fullName()));
        assertThat(scene.text()).contains("1 to decide");

        scene.open(organizer, "/organize");
        scene.apply(campus.student(), camp);
        pages.await(text -> text.contains("2 to decide"));
    }

    @Test
    void itsCalendarsSpeakChinese() {
        pages.open(organizer, Language.ZH, "/organize/new");

        assertThat(time("开始").getDatePickerI18n())
                .returns("今天", DatePicker.DatePickerI18n::getToday)
                .returns("取消", DatePicker.DatePickerI18n::getCancel)
                .returns("星期一", words -> words.getWeekdays().get(1));
    }

    @Test
    void makesADraftAndPublishesIt() {
        scene.open(organizer, "/organize/new");
        pages.click(button("Save as draft"));
        assertThat(field("Title, English").isInvalid()).isTrue();
        assertThat(time("Start").isInvalid()).isTrue();

        _setValue(field("Title, English"), "Pitch night");
        _setValue(area("In a sentence or two, English"), "Five minutes each");
        _setValue(field("Place, English"), "Library");
        _setValue(time("Start"), CampPlans.START);
        _setValue(time("End"), CampPlans.START.minusHours(1));
        _setValue(time("Apply by"), CampPlans.DEADLINE);
        _setValue(_get(IntegerField.class), 12);
        _setValue(admission(), Admission.BY_DECISION);
        pages.click(button("Save as draft"));
        assertThat(time("End").getErrorMessage()).isEqualTo("The end has to be after the start.");
        _setValue(time("End"), CampPlans.START.plusHours(3));
        pages.click(button("Save as draft"));

        CampId id = new CampId(pages.address().substring("/organize/".length()));
        CampPlan plan = camps.forOrganizer(organizer, id).plan();
        assertThat(plan.title().en()).isEqualTo("Pitch night");
        assertThat(plan.capacity()).isEqualTo(12);
        assertThat(plan.admission()).isEqualTo(Admission.BY_DECISION);
        assertThat(scene.text()).contains("Draft", "Nobody has applied yet");

        pages.click(button("Publish"));
        assertThat(camps.find(id)).isPresent();
        assertThat(scene.text()).contains("Open for applications");
        _assertNone(Button.class, spec -> spec.withText("Publish"));
    }

    @Test
    void seatsThatAreTakenCannotBeCut() {
        CampId camp = scene.published(campus, CampPlans.open(2));
        scene.apply(campus.student(), camp);
        scene.apply(campus.student(), camp);

        scene.open(organizer, CampRoutes.organize(camp) + "/edit");
        assertThat(field("Title, English").getValue()).isEqualTo("Winter startup camp");
        assertThat(time("Start").getValue()).isEqualTo(CampPlans.START);
        _setValue(_get(IntegerField.class), 1);
        pages.click(button("Save"));
        assertThat(_get(IntegerField.class).getErrorMessage())
                .isEqualTo("2 seats are taken already; there can't be fewer.");

        _setValue(_get(IntegerField.class), 5);
        pages.click(button("Save"));
        assertThat(pages.address()).isEqualTo(CampRoutes.organize(camp));
        assertThat(scene.text()).contains("2 of 5 seats taken");
    }

    @Test
    void decidesAboutApplicants() {
        CampId camp = scene.published(campus, CampPlans.byDecision(1));
        Actor an = campus.student("An Ning");
        Actor bo = campus.student("Bo Wen");
        applications.apply(an, camp, ApplicationId.random(), "13912345678", "I sing");
        scene.apply(bo, camp);

        scene.open(organizer, CampRoutes.organize(camp));
        assertThat(scene.text()).contains("An Ning", "139 1234 5678", "I sing", "Bo Wen", "2 to decide");
        pages.click(_find(Button.class, spec -> spec.withText("Accept")).getFirst());
        assertThat(state(an, camp)).isEqualTo(ApplicationState.ACCEPTED);
        pages.click(_find(Button.class, spec -> spec.withText("Accept")).getFirst());
        assertThat(state(bo, camp)).isEqualTo(ApplicationState.WAITLISTED);
        assertThat(scene.text()).contains("Waiting, place 1");

        pages.click(_find(Button.class, spec -> spec.withText("Decline")).getFirst());
        assertThat(_get(ReasonDialog.class).getHeaderTitle()).isEqualTo("Decline An Ning?");
        _setValue(_get(_get(ReasonDialog.class), TextArea.class), "We are sorry");
        pages.click(_get(_get(ReasonDialog.class), Button.class, spec -> spec.withText("Decline")));
        assertThat(applications.mine(an, camp).orElseThrow().reason()).isEqualTo("We are sorry");
        assertThat(state(bo, camp)).as("the next in line").isEqualTo(ApplicationState.ACCEPTED);
    }

    @Test
    void filtersApplicantsByTheAddress() {
        CampId camp = scene.published(campus, CampPlans.open(1));
        scene.apply(campus.student("An Ning"), camp);
        scene.apply(campus.student("Bo Wen"), camp);

        scene.open(organizer, CampRoutes.organize(camp) + "?state=waitlisted");

        assertThat(scene.text())
                .contains("Bo Wen", "All 2", "Accepted 1", "Waiting 1")
                .doesNotContain("An Ning");
    }

    @Test
    void writesToEverybodyAccepted() {
        CampId id = scene.published(campus, CampPlans.open(1));
        Actor student = campus.student();
        scene.apply(student, id);
        Camp camp = camps.find(id).orElseThrow();

        scene.open(organizer, CampRoutes.organize(id));
        pages.click(button("Send"));
        assertThat(field("Subject").isInvalid()).isTrue();
        _setValue(field("Subject"), "Welcome");
        _setValue(area("Message"), "Room 101");
        pages.click(button("Send"));

        assertThat(messages.of(student, camp))
                .extracting(CampMessage::subject, CampMessage::recipients)
                .containsExactly(tuple("Welcome", List.of(student.id())));
        assertThat(scene.text()).contains("From the organizers", "Room 101", "to 1 person");
        assertThat(field("Subject").getValue()).isEmpty();
    }

    @Test
    void cancelsWithAReason() {
        CampId camp = scene.published(campus, CampPlans.open(1));

        scene.open(organizer, CampRoutes.organize(camp));
        pages.click(button("Cancel the event"));
        _setValue(_get(_get(ReasonDialog.class), TextArea.class), "The hall is flooded");
        pages.click(_get(_get(ReasonDialog.class), Button.class, spec -> spec.withText("Cancel the event")));

        assertThat(camps.find(camp)).hasValueSatisfying(cancelled -> {
            assertThat(cancelled.status()).isEqualTo(CampStatus.CANCELLED);
            assertThat(cancelled.cancelReason()).isEqualTo("The hall is flooded");
        });
        assertThat(scene.text()).contains("Cancelled");
        _assertNone(Button.class, spec -> spec.withText("Cancel the event"));
        _assertNone(Anchor.class, spec -> spec.withText("Change"));
    }

    @Test
    void publishingTellsWhatIsMissing() {
        CampId camp = scene.draft(campus, CampPlans.open(1));
        var draft = CampPlans.open(1);
        camps.change(
                organizer,
                camp,
                draft.plan(),
                new CampDraft(
                        draft.kind(),
                        draft.title(),
                        Localized.EMPTY,
                        draft.text(),
                        draft.start(),
                        draft.end(),
                        draft.zone(),
                        draft.place(),
                        draft.capacity(),
                        draft.deadline(),
                        draft.admission()));

        scene.open(organizer, CampRoutes.organize(camp));
        pages.click(button("Publish"));

        assertThat(camps.find(camp)).isEmpty();
        assertThat(scene.text()).contains("Before publishing, say in a sentence or two what it is.");
    }

    private ApplicationState state(Actor actor, CampId camp) {
        return applications.mine(actor, camp).map(Application::state).orElseThrow();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static DateTimePicker time(String label) {
        return _get(DateTimePicker.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static Select<Admission> admission() {
        return _get(Select.class, spec -> spec.withLabel("Admission"));
    }
}
